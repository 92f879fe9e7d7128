package io.vzaimno.telegram.api;

import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Converts our keyboards and texts for the Bot API. */
public final class Markup {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private Markup() {}

    static InlineKeyboardMarkup of(Keyboard keyboard) {
        var markup = new InlineKeyboardMarkup();
        keyboard.rows().stream()
                .map(row -> row.stream().map(Markup::of).toArray(InlineKeyboardButton[]::new))
                .forEach(markup::addRow);
        return markup;
    }

    /** A text without its tags, cut to the limit in UTF-16 units: sent if Telegram rejects the tags. */
    public static String plain(String html, int limit) {
        var text = HtmlUtils.htmlUnescape(TAG.matcher(html).replaceAll(""));
        if (text.length() <= limit) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + "…";
    }

    private static InlineKeyboardButton of(Button button) {
        var translated = new InlineKeyboardButton(button.label());
        return switch (button) {
            case Button.Callback callback -> styled(translated.callbackData(callback.data()), callback.style());
            case Button.Link link -> translated.url(link.url());
            case Button.Copy copy -> translated.copyText(copy.text());
        };
    }

    private static InlineKeyboardButton styled(InlineKeyboardButton button, Button.Style style) {
        return style == Button.Style.PLAIN ? button : button.style(style.name().toLowerCase(Locale.ROOT));
    }
}
