package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a list, as far as it could be understood. */
sealed interface Row {

    /** Names somebody. */
    record Named(Handle handle, @Nullable Instant since) implements Row {}

    /** Names an account that no longer exists. */
    record Deleted(String name) implements Row {}

    /** Holds labelled values, one of which is the name; which one, only the whole file can tell. */
    record Labelled(List<Label> labels, @Nullable Instant since) implements Row {}

    /** Names nobody. */
    record Nameless() implements Row {}

    /**
     * A value and what it is called in the language of the export.
     *
     * @param value cut where it is longer than any user name
     */
    record Label(String label, String value) {}
}
