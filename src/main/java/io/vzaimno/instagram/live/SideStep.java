package io.vzaimno.instagram.live;

import java.time.Instant;
import java.util.Optional;

/** What came of trying to make one request of a look-up beside the checks. */
public sealed interface SideStep {

    /** @param session which asked, by its number in the pool; it is best to go on with the same */
    record Asked(LookupOutcome outcome, long session) implements SideStep {}

    /**
     * Nothing was asked: no session's turn has come.
     *
     * @param at when one comes; empty when there is no session
     */
    record NotYet(Optional<Instant> at) implements SideStep {}
}
