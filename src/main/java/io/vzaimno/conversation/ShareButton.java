package io.vzaimno.conversation;

import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Button;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets a visitor hand a link on: Telegram asks him to whom, and the words for it are there already. */
public final class ShareButton {

    private ShareButton() {}

    public static Button button(Words words, String link, String text) {
        return Button.link(
                words.plain("button.share"),
                "https://t.me/share/url?url=%s&text=%s".formatted(encoded(link), encoded(text)));
    }

    /** Telegram takes a plus for what it is, not for a space. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
