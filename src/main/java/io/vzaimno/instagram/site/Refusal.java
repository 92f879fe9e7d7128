package io.vzaimno.instagram.site;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a request was not answered. A {@code detail} is for admins: the first 100 characters of Instagram's own message
 * or a few words of ours, never a cookie.
 */
public sealed interface Refusal {

    /** A few words for the admins. */
    String detail();

    /** No account has this name or id, or it is hidden from the session's account. */
    record NoSuchAccount() implements Refusal {

        @Override
        public String detail() {
            return "no such account";
        }
    }

    /** The lists are for approved followers only, and the session's account is not one. */
    record PrivateAccount() implements Refusal {

        @Override
        public String detail() {
            return "a private account";
        }
    }

    /** Instagram cannot show this profile at this door because of its own error; other doors may. */
    record BrokenProfile() implements Refusal {

        @Override
        public String detail() {
            return "a profile that Instagram cannot show";
        }
    }

    /**
     * Throttled: the session must pause.
     *
     * @param retryAfter for how long, where Instagram says so
     * @param loginDoubted whether dead sessions get the same reply; {@linkplain InstagramWeb#ownList the lists} tell
     */
    record Throttled(Optional<Duration> retryAfter, boolean loginDoubted, String detail) implements Refusal {}

    /** The session is logged out; a new one is needed. */
    record SessionDead(String detail) implements Refusal {}

    /**
     * The look-up leads to the login page, or to a page without a session's tokens: the session is dead, or the door is
     * shut; {@linkplain InstagramWeb#ownList the lists} tell.
     */
    record LoginAsked(String detail) implements Refusal {}

    /** The stored query has another id by now, or another path. */
    record DocumentRetired(String detail) implements Refusal {}

    /** The tokens of the last page are outdated, or never sufficed. */
    record TokensRefused(String detail) implements Refusal {}

    /** Instagram wants the owner of the session's account to confirm it in the app. */
    record Challenged(String detail) implements Refusal {}

    /** The session's account is blocked from doing this for a day or so. */
    record Blocked(String detail) implements Refusal {}

    /** The request itself was wrong: neither a retry nor another session helps. */
    record Misconfigured(String detail) implements Refusal {}

    /** A reply of unknown form: Instagram has changed it. */
    record Unreadable(String detail) implements Refusal {}

    /** A transient fault: the same request may succeed later. */
    record Unavailable(String detail) implements Refusal {}
}
