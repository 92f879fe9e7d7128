package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Profile;
import io.vzaimno.instagram.site.Refusal;

/** What came of one request of a look-up. */
public sealed interface LookupOutcome {

    /** All is known of the account. */
    record Told(Profile profile) implements LookupOutcome {}

    /** There is no such account, and that is beyond doubt. */
    record Missing() implements LookupOutcome {}

    /**
     * Another request is needed, in the session's next turn.
     *
     * @param answered whether this one was answered
     */
    record GoOn(Lookup next, boolean answered) implements LookupOutcome {}

    /** The lists answer the session: what cast doubt on them was a matter of the account, or of its pace. */
    record ListsAnswer(Doubt doubt) implements LookupOutcome {}

    /** The session is in trouble; another one, or the same one later, goes on from here. */
    record SessionRefused(Lookup next, Refusal refusal) implements LookupOutcome {}

    /** The door asks the session to slow down, which says little of the session: look-ups are throttled first. */
    record SlowDown(Lookup next, Refusal.Throttled refusal) implements LookupOutcome {}

    /** Nothing came back that means anything; the same again soon. */
    record Failed(Lookup next, String detail) implements LookupOutcome {}

    /** No door is left to ask; nothing was asked. */
    record NoAnswer() implements LookupOutcome {}
}
