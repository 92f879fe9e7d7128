package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Profile;
import io.vzaimno.instagram.site.Refusal;

/** The outcome of one request of a look-up. */
public sealed interface LookupOutcome {

    /** The account is fully known. */
    record Told(Profile profile) implements LookupOutcome {}

    /** There is no such account, confirmed. */
    record Missing() implements LookupOutcome {}

    /**
     * Another request is needed, in the session's next turn.
     *
     * @param answered whether this one was answered
     */
    record GoOn(Lookup next, boolean answered) implements LookupOutcome {}

    /** The lists answer the session: the cause of the doubt was the account, or the session's pace. */
    record ListsAnswer(Doubt doubt) implements LookupOutcome {}

    /** The session was refused; another one, or the same one later, continues from here. */
    record SessionRefused(Lookup next, Refusal refusal) implements LookupOutcome {}

    /** The door throttles the session, which says little of the session: look-ups are throttled first. */
    record SlowDown(Lookup next, Refusal.Throttled refusal) implements LookupOutcome {}

    /** No usable reply; retry soon. */
    record Failed(Lookup next, String detail) implements LookupOutcome {}

    /** No door is left to ask; nothing was asked. */
    record NoAnswer() implements LookupOutcome {}
}
