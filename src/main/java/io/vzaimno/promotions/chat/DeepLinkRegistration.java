package io.vzaimno.promotions.chat;

import com.pengrad.telegrambot.model.User;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.conversation.BotUsers;
import io.vzaimno.promotions.campaigns.Campaigns;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.gifts.Gifts;
import io.vzaimno.promotions.referrals.Referrals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a start by a deep link. A new account is created in the same transaction, so that after a failure the user is
 * still new when the update is handled again.
 */
@Component
class DeepLinkRegistration {

    private final Accounts accounts;
    private final Referrals referrals;
    private final PromoCodes promoCodes;
    private final Gifts gifts;
    private final Campaigns campaigns;

    DeepLinkRegistration(
            Accounts accounts, Referrals referrals, PromoCodes promoCodes, Gifts gifts, Campaigns campaigns) {
        this.accounts = accounts;
        this.referrals = referrals;
        this.promoCodes = promoCodes;
        this.gifts = gifts;
        this.campaigns = campaigns;
    }

    @Transactional
    StartOutcome enter(User from, StartLink link, long update) {
        var user = new UserId(from.id());
        var isNew = accounts.open(user, BotUsers.introduction(from));
        return switch (link) {
            case StartLink.Referral(var code) -> new StartOutcome.Invited(referrals.register(user, code, isNew));
            case StartLink.Promo(var code) -> new StartOutcome.Redeemed(promoCodes.redeem(user, code, "tg:" + update));
            case StartLink.Gift(var code) -> new StartOutcome.Unwrapped(gifts.open(user, code, "tg:" + update));
            case StartLink.Campaign(var code) -> {
                campaigns.visit(user, code, isNew);
                yield new StartOutcome.Counted();
            }
        };
    }
}
