package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Session;
import java.time.Instant;

/** Whether a holder's session may ask now. */
public sealed interface Turn {

    /**
     * It may ask once, and must then be told to {@link Sessions} as used, throttled or lost.
     *
     * @param id the session's number in the pool
     * @param until when the request is given up for lost, should nothing be told of it
     */
    record Now(Session session, long id, Instant until) implements Turn {}

    /** Not before. */
    record Later(Instant at, Reason reason) implements Turn {}

    /** The holder has no session, or not any more. */
    record NoSession() implements Turn {}

    /** Why a session must wait. */
    enum Reason {
        /** The pauses that it always makes. */
        PACE,
        /** It has read as many names as it may for now. */
        BUDGET,
        /** Instagram asked for a pause. */
        COOLDOWN
    }
}
