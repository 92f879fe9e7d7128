package io.vzaimno.checks;

/** The outcome of retrying a failed check. */
public sealed interface Retry {

    /** A new check of the same account for the same user, free of charge; the same one if the retry is repeated. */
    record Placed(Check check) implements Retry {}

    /** Only failed live checks can be retried. */
    record NotFailed(CheckStatus status) implements Retry {}

    /** The user already has a check of this account that is not over. */
    record AlreadyRunning(CheckId running) implements Retry {}

    record NoSuchCheck() implements Retry {}
}
