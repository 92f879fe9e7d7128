package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.Account;
import io.vzaimno.telegram.api.BotName;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links by which people bring friends. */
@Component
public class Invitations {

    /** What the payload of a referral link begins with. */
    public static final String PREFIX = "REF";

    /** What the name of a picture begins with; its link follows. */
    static final String PICTURE = "qr:";

    private final BotName bot;

    Invitations(BotName bot) {
        this.bot = bot;
    }

    /** Empty without a bot, and while Telegram does not tell its name. */
    public Optional<String> link(Account referrer) {
        return bot.startLink(PREFIX + referrer.referralCode());
    }

    /** The name of the picture of a link, for messages. */
    public static String picture(String link) {
        return PICTURE + link;
    }
}
