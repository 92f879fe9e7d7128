package io.vzaimno.checks;

import java.time.Instant;
import java.util.Optional;

/** The outcome of ordering a check. Only {@link Placed} charges. */
public sealed interface Order {

    /**
     * The check is paid for and will be done.
     *
     * @param repeated the order was placed before with the same key; this is its check, and nothing was charged now
     * @param balance after the charge
     */
    record Placed(Check check, boolean repeated, int balance) implements Order {}

    record InsufficientBalance(int balance, int price) implements Order {}

    /** The user already has a check of this account that is not over. */
    record AlreadyRunning(CheckId running) implements Order {}

    /** The user has reached the limit of checks within 24 hours. */
    record DailyLimit(int limit) implements Order {}

    /** The account's lists cannot be read, as was found out within the last day. */
    record Unreadable(FailReason reason) implements Order {}

    /** The user has reached the limit of queued checks. */
    record TooManyQueued(int limit) implements Order {}

    /** No session can read Instagram now or soon; exports can still be analysed. */
    record SourceUnavailable(Optional<Instant> retryAt) implements Order {}
}
