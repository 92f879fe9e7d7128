package io.vzaimno.telegram.api;

import java.util.ArrayList;
import java.util.List;

/** The buttons of a message, row by row; no rows means no buttons. */
public record Keyboard(List<List<Button>> rows) {

    public static final Keyboard NONE = new Keyboard(List.of());

    public Keyboard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static Keyboard row(Button... buttons) {
        return NONE.with(buttons);
    }

    /** The same keyboard with one more row. */
    public Keyboard with(Button... buttons) {
        var more = new ArrayList<>(rows);
        more.add(List.of(buttons));
        return new Keyboard(more);
    }
}
