package io.vzaimno.instagram.live;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a request was not answered. A {@code detail} is for the operator's eyes: the first 100 characters of Instagram's
 * own message or a few words of ours, never a cookie.
 */
public sealed interface Refusal {

    /** Nobody has this name or number, or hides from the session's account. */
    record NoSuchAccount() implements Refusal {}

    /** The lists are for approved followers only, and the session's account is none. */
    record PrivateAccount() implements Refusal {}

    /** Instagram cannot show this profile because of a fault of its own; {@link InstagramWeb#find} still finds it. */
    record BrokenProfile() implements Refusal {}

    /**
     * Asked too much: the session must pause.
     *
     * @param retryAfter for how long, where Instagram says so
     * @param loginDoubted whether the same answer is given to dead sessions; asking for the session's own account
     *     {@linkplain InstagramWeb#profileById once} tells
     */
    record Throttled(Optional<Duration> retryAfter, boolean loginDoubted, String detail) implements Refusal {}

    /** The session is logged out; a new one is needed. */
    record SessionDead(String detail) implements Refusal {}

    /** Instagram wants to see the owner of the session's account, who must open the app. */
    record Challenged(String detail) implements Refusal {}

    /** The session's account is kept from doing this for a day or so. */
    record Blocked(String detail) implements Refusal {}

    /** The request itself was wrong: no repetition helps, neither does another session. */
    record Misconfigured(String detail) implements Refusal {}

    /** A passing fault: the same request may succeed later. */
    record Unavailable(String detail) implements Refusal {}
}
