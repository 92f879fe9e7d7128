package io.vzaimno.telegram.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The outcome of a call of the Bot API. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** Rate limited by Telegram, in this chat or for the whole bot. */
    record TooManyRequests<T>(Duration pause) implements Outcome<T> {}

    /** The user has blocked the bot, deleted the account or never existed. */
    record Unreachable<T>(String reason) implements Outcome<T> {}

    /** The request is invalid; retrying it cannot succeed. */
    record Refused<T>(String description) implements Outcome<T> {

        /** Whether the text is invalid: its tags or its length. */
        boolean faultOfText() {
            return description.contains("can't parse entities")
                    || description.contains("is too long")
                    || description.contains("_TOO_LONG");
        }

        boolean notModified() {
            return description.contains("message is not modified");
        }

        boolean nothingToDelete() {
            return description.contains("message to delete not found");
        }

        public boolean wrongFile() {
            return description.contains("wrong file identifier") || description.contains("wrong remote file");
        }
    }

    /** Not processed for certain: a server error or no connection. A retry may help. */
    record Failed<T>(String reason) implements Outcome<T> {}

    /** Sent, but the answer was lost: processed or not. */
    record Unknown<T>(String reason) implements Outcome<T> {}

    /** The same outcome with another value. */
    default <U> Outcome<U> map(Function<T, U> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case TooManyRequests<T>(var pause) -> new TooManyRequests<>(pause);
            case Unreachable<T>(var reason) -> new Unreachable<>(reason);
            case Refused<T>(var description) -> new Refused<>(description);
            case Failed<T>(var reason) -> new Failed<>(reason);
            case Unknown<T>(var reason) -> new Unknown<>(reason);
        };
    }

    /** The value, if the call is done. */
    default Optional<T> done() {
        return this instanceof Done<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
