package io.vzaimno.telegram.api;

/** The result of sending a request. The reason of a failure never contains the token. */
sealed interface TransportResult {

    record Answered(String body) implements TransportResult {}

    /** The request was not sent completely, so it cannot have been processed. */
    record NotSent(String reason) implements TransportResult {}

    record AnswerLost(String reason) implements TransportResult {}
}
