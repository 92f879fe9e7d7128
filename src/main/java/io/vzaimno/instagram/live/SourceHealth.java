package io.vzaimno.instagram.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the live source is: its doors, its lists and the sessions that ask.
 *
 * @param since when the state was seen first; absent before anything was asked
 * @param doors those of the settings, in their order
 */
public record SourceHealth(
        SourceState state,
        Optional<Instant> since,
        List<DoorHealth> doors,
        DoorHealth lists,
        List<PooledSession> sessions) {}
