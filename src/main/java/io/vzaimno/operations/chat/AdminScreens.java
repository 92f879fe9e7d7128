package io.vzaimno.operations.chat;

import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Building blocks of the screens. */
final class AdminScreens {

    private static final int LABEL = 40;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private AdminScreens() {}

    static Content.Text screen(Keyboard keyboard, Html... paragraphs) {
        return new Content.Text(Html.paragraphs(paragraphs).value(), keyboard);
    }

    /** A screen with only a back button. */
    static Content.Text note(Words words, Html text, Object... back) {
        return screen(Keyboard.row(back(words, back)), text);
    }

    static Button button(String label, Object... path) {
        return Button.callback(cut(label), Path.data(path));
    }

    static Button danger(String label, Object... path) {
        return Button.danger(cut(label), Path.data(path));
    }

    static Button back(Words words, Object... path) {
        return button(words.plain("button.back"), path);
    }

    /**
     * The row of buttons that pages through a list; empty if there is only one page.
     *
     * @param path of the list, without the page number
     */
    static Keyboard leafing(Keyboard keyboard, String path, int page, boolean more) {
        var row = new ArrayList<Button>();
        if (page > 0) {
            row.add(button("‹ " + page, path, page - 1));
        }
        if (more) {
            row.add(button(page + 2 + " ›", path, page + 1));
        }
        return row.isEmpty() ? keyboard : keyboard.with(row.toArray(Button[]::new));
    }

    /** A date and time, shown in the reader's own time zone. */
    static Html moment(Instant time) {
        return new Html("<tg-time unix=\"%d\" format=\"dt\">%s</tg-time>"
                .formatted(time.getEpochSecond(), MOMENT.format(time)));
    }

    static Html lines(List<Html> lines) {
        return Html.joined("\n", lines);
    }

    /** A text cut to the limit; never splits a surrogate pair. */
    static String cut(String text, int most) {
        var length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String cut(String label) {
        return cut(label, LABEL);
    }
}
