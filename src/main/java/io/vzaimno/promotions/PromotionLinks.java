package io.vzaimno.promotions;

import io.vzaimno.promotions.campaigns.Campaign;
import io.vzaimno.promotions.campaigns.Campaigns;
import io.vzaimno.promotions.codes.PromoCode;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.gifts.Gift;
import io.vzaimno.promotions.gifts.Gifts;
import io.vzaimno.telegram.api.BotName;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links into the chat with the bot. All are empty without a bot, and while its name is unknown. */
@Component
public class PromotionLinks {

    private final BotName bot;

    PromotionLinks(BotName bot) {
        this.bot = bot;
    }

    /** Opens a gift. */
    public Optional<String> of(Gift gift) {
        return bot.startLink(Gifts.PREFIX + gift.code());
    }

    /** Enters a promo code. */
    public Optional<String> of(PromoCode code) {
        return bot.startLink(PromoCodes.PREFIX + code.code());
    }

    public Optional<String> of(Campaign campaign) {
        return bot.startLink(Campaigns.PREFIX + campaign.code());
    }
}
