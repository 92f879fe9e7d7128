package io.vzaimno.checks;

/** What came of cancelling a check. */
public sealed interface Cancellation {

    /** It will not run; what it cost is given back. */
    record Cancelled(Check check) implements Cancellation {}

    /** It has begun or is over. */
    record TooLate(CheckStatus status) implements Cancellation {}

    record NoSuchCheck() implements Cancellation {}
}
