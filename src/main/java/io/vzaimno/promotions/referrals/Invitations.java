package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.Account;
import io.vzaimno.telegram.api.Attachment;
import io.vzaimno.telegram.api.Attachments;
import io.vzaimno.telegram.api.BotName;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The links by which people bring friends, and pictures of them. */
@Component
public class Invitations implements Attachments {

    /** What the payload of a referral link begins with. */
    public static final String PREFIX = "REF";

    private static final Pattern PICTURE = Pattern.compile("qr:(https://t\\.me/[A-Za-z0-9_]+\\?start=[A-Za-z0-9_-]+)");

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
        return "qr:" + link;
    }

    @Override
    public Loading load(String file) {
        var name = PICTURE.matcher(file);
        return name.matches()
                ? new Loading.Loaded(
                        new Attachment("link.png", "image/png", new ByteArrayResource(QrPicture.of(name.group(1)))))
                : new Loading.Unknown();
    }
}
