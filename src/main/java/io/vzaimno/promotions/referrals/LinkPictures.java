package io.vzaimno.promotions.referrals;

import io.vzaimno.telegram.api.Attachment;
import io.vzaimno.telegram.api.Attachments;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** QR codes of the links by which people bring friends, drawn when they are sent. */
@Component
class LinkPictures implements Attachments {

    private static final Pattern NAME =
            Pattern.compile(Invitations.PICTURE + "(https://t\\.me/[A-Za-z0-9_]+\\?start=[A-Za-z0-9_-]+)");

    @Override
    public Loading load(String file) {
        var name = NAME.matcher(file);
        return name.matches()
                ? new Loading.Loaded(
                        new Attachment("link.png", "image/png", new ByteArrayResource(QrPicture.of(name.group(1)))))
                : new Loading.Unknown();
    }
}
