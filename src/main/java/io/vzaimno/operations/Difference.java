package io.vzaimno.operations;

import org.jspecify.annotations.Nullable;

/** How something was before an act, and how it is after it. */
record Difference(@Nullable String before, @Nullable String after) {

    static final Difference NONE = new Difference(null, null);

    static Difference to(String after) {
        return new Difference(null, after);
    }
}
