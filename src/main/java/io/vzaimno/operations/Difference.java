package io.vzaimno.operations;

import org.jspecify.annotations.Nullable;

/** The state before and after an action. */
record Difference(@Nullable String before, @Nullable String after) {

    static final Difference NONE = new Difference(null, null);

    static Difference to(String after) {
        return new Difference(null, after);
    }
}
