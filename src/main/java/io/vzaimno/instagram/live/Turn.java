package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Session;
import java.time.Instant;

/** Whether a holder's session may ask now. */
public sealed interface Turn {

    /**
     * It may ask once; the outcome must then be reported to {@link RequestPacing} or {@link SessionFailures}.
     *
     * @param id the session's number in the pool
     * @param until when the request is given up for lost, if its outcome is not reported
     */
    record Now(Session session, long id, Instant until) implements Turn {}

    /** Not yet. */
    record Later(Instant at, Reason reason) implements Turn {}

    /** The holder has no session, or no longer has one. */
    record NoSession() implements Turn {}

    /** Why a session must wait. */
    enum Reason {
        /** The pauses that it always makes. */
        PACE,
        /** It has spent its budget of names for now. */
        BUDGET,
        /** Instagram asked for a pause. */
        COOLDOWN
    }
}
