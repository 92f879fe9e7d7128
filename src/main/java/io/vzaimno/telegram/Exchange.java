package io.vzaimno.telegram;

/** What became of a request on its way: the reason of a failure never contains the token. */
sealed interface Exchange {

    record Answered(String body) implements Exchange {}

    /** Not all of the request has left: nobody can have acted upon it. */
    record NotSent(String reason) implements Exchange {}

    record AnswerLost(String reason) implements Exchange {}
}
