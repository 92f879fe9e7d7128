package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a list, as far as it could be read. */
sealed interface Row {

    /** Names a person. */
    record Named(Handle handle, @Nullable Instant since) implements Row {}

    /** Names an account that no longer exists. */
    record Deleted(String name) implements Row {}

    /** Holds labelled values, one of which is the name; which one is only known from the whole file. */
    record Labelled(List<Label> labels, @Nullable Instant since) implements Row {}

    /** Names no one. */
    record Nameless() implements Row {}

    /** Has a date in a page's own spelling; its time is only known from the whole export. */
    record Written(Row entry, WrittenDate date) implements Row {}

    /** The same row with a date, if it can have one. */
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
     * A value and its label in the language of the export.
     *
     * @param value cut if it is longer than any user name
     */
    record Label(String label, String value) {}
}
