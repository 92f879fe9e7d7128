package io.vzaimno.conversation;

import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Keyboard;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Leafs through something long.
 *
 * @param number of the page, from 0; beyond the last one it is the last one
 */
public record Pages(int number, int size, long total) {

    public Pages {
        number = (int) Math.clamp(number, 0L, Math.max(0, (total - 1) / size));
    }

    public int offset() {
        return number * size;
    }

    /** A row with what comes before and after, as far as there is something. */
    public Keyboard keyboard(Words words, Action action, IntFunction<Object> subject) {
        var row = new ArrayList<Button>();
        if (number > 0) {
            row.add(action.button(label(words, "button.previous", number - 1), subject.apply(number - 1)));
        }
        if (to(number) < total) {
            row.add(action.button(label(words, "button.next", number + 1), subject.apply(number + 1)));
        }
        return row.isEmpty() ? Keyboard.NONE : Keyboard.row(row.toArray(Button[]::new));
    }

    private String label(Words words, String key, int page) {
        return words.plain(key, Map.of("from", page * size + 1, "to", to(page)));
    }

    private long to(int page) {
        return Math.min(total, (page + 1L) * size);
    }
}
