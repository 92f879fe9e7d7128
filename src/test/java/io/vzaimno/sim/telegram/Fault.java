package io.vzaimno.sim.telegram;

import java.time.Duration;

/** A way in which a call of the bot goes wrong. */
public sealed interface Fault {

    /** 429 with {@code retry_after} and the header; the call does nothing. */
    record TooManyRequests(Duration retryAfter) implements Fault {}

    /** 400 with a reason; the call does nothing. */
    record BadRequest(String reason) implements Fault {}

    /** 500 in the shape of the Bot API; the call does nothing. */
    record ServerError() implements Fault {}

    /** 502 with a page of HTML, as from a proxy in front of Telegram; the call does nothing. */
    record BadGateway() implements Fault {}

    /** No answer until {@link Faults#release()}; then the call is done as usual. */
    record Hang() implements Fault {}

    /** The connection breaks before anything is done. */
    record BreakBefore() implements Fault {}

    /**
     * The call is done, but the connection breaks before the answer: the bot cannot know.
     *
     * <p>OkHttp by default sends the request again by itself, without a word, when the connection had served before.
     */
    record BreakAfter() implements Fault {}
}
