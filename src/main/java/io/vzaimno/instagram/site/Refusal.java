package io.vzaimno.instagram.site;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a request was not answered. A {@code detail} is for the operator's eyes: the first 100 characters of Instagram's
 * own message or a few words of ours, never a cookie.
 */
public sealed interface Refusal {

    /** A few words for the admins. */
    String detail();

    /** No account has this name or number, or it hides from the session's account. */
    record NoSuchAccount() implements Refusal {

        @Override
        public String detail() {
            return "no such account";
        }
    }

    /** The lists are for approved followers only, and the session's account is none. */
    record PrivateAccount() implements Refusal {

        @Override
        public String detail() {
            return "a private account";
        }
    }

    /** Instagram cannot show this profile at this door because of a fault of its own; other doors still can. */
    record BrokenProfile() implements Refusal {

        @Override
        public String detail() {
            return "a profile that Instagram cannot show";
        }
    }

    /**
     * Asked too much: the session must pause.
     *
     * @param retryAfter for how long, where Instagram says so
     * @param loginDoubted whether the same answer is given to dead sessions; {@linkplain InstagramWeb#ownList the lists}
     *     tell
     */
    record Throttled(Optional<Duration> retryAfter, boolean loginDoubted, String detail) implements Refusal {}

    /** The session is logged out; a new one is needed. */
    record SessionDead(String detail) implements Refusal {}

    /**
     * The look-up leads to the login page, or to a page without the tokens that sessions get: the session is dead, or the
     * door is shut; {@linkplain InstagramWeb#ownList the lists} tell.
     */
    record LoginAsked(String detail) implements Refusal {}

    /** The stored query has another number by now, or another path. */
    record DocumentRetired(String detail) implements Refusal {}

    /** The tokens of the last page are too old, or never were enough. */
    record TokensRefused(String detail) implements Refusal {}

    /** Instagram wants to see the owner of the session's account, who must open the app. */
    record Challenged(String detail) implements Refusal {}

    /** The session's account is kept from doing this for a day or so. */
    record Blocked(String detail) implements Refusal {}

    /** The request itself was wrong: no repetition helps, neither does another session. */
    record Misconfigured(String detail) implements Refusal {}

    /** An answer of a form that is not known here: Instagram has changed it. */
    record Unreadable(String detail) implements Refusal {}

    /** A passing fault: the same request may succeed later. */
    record Unavailable(String detail) implements Refusal {}
}
