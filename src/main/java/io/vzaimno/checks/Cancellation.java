package io.vzaimno.checks;

/** The outcome of cancelling a check. */
public sealed interface Cancellation {

    /** The check will not run; its price is refunded. */
    record Cancelled(Check check) implements Cancellation {}

    /** The check has begun or is over. */
    record TooLate(CheckStatus status) implements Cancellation {}

    record NoSuchCheck() implements Cancellation {}
}
