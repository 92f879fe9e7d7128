package io.vzaimno.instagram.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of the live source: its doors, its lists and its sessions.
 *
 * @param since when the state was first seen; absent before the first request
 * @param doors the configured doors, in their order
 */
public record SourceHealth(
        SourceState state,
        Optional<Instant> since,
        List<DoorHealth> doors,
        DoorHealth lists,
        List<PooledSession> sessions) {}
