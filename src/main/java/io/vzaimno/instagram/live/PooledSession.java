package io.vzaimno.instagram.live;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session of the pool as operators may see it.
 *
 * @param holder whom it serves
 * @param nextRequestAt before which it asks nothing, whatever the reason
 * @param namesToday how many names it has read in the last 24 hours
 */
public record PooledSession(
        long id,
        String label,
        Pk account,
        SessionState state,
        Optional<UUID> holder,
        Instant nextRequestAt,
        int namesToday,
        long requests,
        Optional<String> lastError,
        Instant createdAt) {}
