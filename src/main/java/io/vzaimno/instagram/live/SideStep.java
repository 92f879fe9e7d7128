package io.vzaimno.instagram.live;

import java.time.Instant;
import java.util.Optional;

/** The outcome of trying to make one request of a look-up beside the checks. */
public sealed interface SideStep {

    /**
     * @param session the session that asked, by its number in the pool; preferably used for the next step too
     */
    record Asked(LookupOutcome outcome, long session) implements SideStep {}

    /**
     * Nothing was asked: no session's turn is due.
     *
     * @param at when one is; empty if there is no session
     */
    record NotYet(Optional<Instant> at) implements SideStep {}
}
