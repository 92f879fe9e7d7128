package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A session of the pool as operators may see it.
 *
 * @param holder whom it serves
 * @param nextRequestAt before which it asks nothing, whatever the reason
 * @param namesToday how many names it has read in the last 24 hours
 * @param namesLeft how many it may still read; absent where there is no limit
 */
public record PooledSession(
        long id,
        String label,
        AccountId account,
        SessionState state,
        Optional<UUID> holder,
        Instant nextRequestAt,
        int namesToday,
        OptionalInt namesLeft,
        long requests,
        Optional<String> lastError,
        Instant createdAt) {}
