package io.vzaimno.checks;

/** What came of trying a failed check again. */
public sealed interface Retry {

    /** A new check of the same account for the same user, free of charge; also when it had been placed before. */
    record Placed(Check check) implements Retry {}

    /** Only live checks that failed are tried again. */
    record NotFailed(CheckStatus status) implements Retry {}

    /** The user already has a check of this account that is not over. */
    record AlreadyRunning(CheckId running) implements Retry {}

    record NoSuchCheck() implements Retry {}
}
