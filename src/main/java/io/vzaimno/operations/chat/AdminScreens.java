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

/** How the screens are built. */
final class AdminScreens {

    private static final int LABEL = 40;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private AdminScreens() {}

    static Content.Text screen(Keyboard keyboard, Html... paragraphs) {
        return new Content.Text(Html.paragraphs(paragraphs).value(), keyboard);
    }

    /** A screen that only leads back. */
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
     * A row to leaf through a list, as far as there is anything to leaf through.
     *
     * @param path of the list, without the number of the page
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

    /** A point in time that need not be of today, in the reader's own zone. */
    static Html moment(Instant time) {
        return new Html("<tg-time unix=\"%d\" format=\"dt\">%s</tg-time>"
                .formatted(time.getEpochSecond(), MOMENT.format(time)));
    }

    static Html lines(List<Html> lines) {
        return Html.joined("\n", lines);
    }

    /** As much of a text as fits; never half a character. */
    static String cut(String text, int most) {
        var length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String cut(String label) {
        return cut(label, LABEL);
    }
}
