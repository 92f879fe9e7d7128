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

    /** Has a date as a page writes it; when that was, only the whole export can tell. */
    record Written(Row entry, WrittenDate date) implements Row {}

    /** The same with a date, if it is an entry that has one. */
    default Row since(@Nullable Instant since) {
        return switch (this) {
            case Named(var handle, var _) -> new Named(handle, since);
            case Labelled(var labels, var _) -> new Labelled(labels, since);
            case Deleted deleted -> deleted;
            case Nameless nameless -> nameless;
            case Written(var entry, var _) -> entry.since(since);
        };
    }

    /**
     * A value and what it is called in the language of the export.
     *
     * @param value cut where it is longer than any user name
     */
    record Label(String label, String value) {}
}
