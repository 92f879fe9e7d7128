package io.vzaimno.telegram.api;

/** What became of a request on its way: the reason of a failure never contains the token. */
sealed interface TransportResult {

    record Answered(String body) implements TransportResult {}

    /** Not all of the request has left: nobody can have acted upon it. */
    record NotSent(String reason) implements TransportResult {}

    record AnswerLost(String reason) implements TransportResult {}
}
