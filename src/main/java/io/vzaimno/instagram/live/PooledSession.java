package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A session of the pool, as shown to admins.
 *
 * @param holder the check that it serves
 * @param nextRequestAt when it may ask again, all pauses considered
 * @param namesToday how many names it has read in the last 24 hours
 * @param namesLeft how many it may still read; absent without a limit
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
