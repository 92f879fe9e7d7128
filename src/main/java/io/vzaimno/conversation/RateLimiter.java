package io.vzaimno.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what each person asks of the bot, over all processes. Everybody may be ahead of an even pace by some updates;
 * whoever is further ahead is not heard for a while.
 */
@Repository
class RateLimiter {

    private final JdbcClient jdbc;
    private final RateLimitProperties properties;
    private final Clock clock;

    RateLimiter(JdbcClient jdbc, RateLimitProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether somebody is heard. */
    enum Hearing {
        HEARD,
        /** Not from now on: the moment to tell him. */
        JUST_MUTED,
        MUTED
    }

    /** Counts an update. If it is handled again before any other of his, it is not counted, and heard or not as before. */
    Hearing ask(long user, long update) {
        return count(user, update).orElseGet(() -> latest(user));
    }

    Duration pause() {
        return properties.pause();
    }

    /** Empty if it was counted just before. */
    private Optional<Hearing> count(long user, long update) {
        var now = clock.instant();
        var limit = now.plus(properties.each().multipliedBy(properties.burst() - 1L));
        return jdbc.sql("""
                        INSERT INTO bot_allowances AS known (user_id, busy_until, muted_until, update_id, hearing)
                        VALUES (:user, :now + :each * interval '1 microsecond', '-infinity', :update, 'HEARD')
                        ON CONFLICT (user_id) DO UPDATE
                           SET busy_until = CASE
                                   WHEN known.muted_until > :now OR known.busy_until > :limit THEN known.busy_until
                                   ELSE greatest(known.busy_until, :now) + :each * interval '1 microsecond'
                               END,
                               muted_until = CASE
                                   WHEN known.muted_until <= :now AND known.busy_until > :limit THEN :mutedUntil
                                   ELSE known.muted_until
                               END,
                               hearing = CASE
                                   WHEN known.muted_until > :now THEN 'MUTED'
                                   WHEN known.busy_until > :limit THEN 'JUST_MUTED'
                                   ELSE 'HEARD'
                               END,
                               update_id = excluded.update_id
                         WHERE known.update_id IS DISTINCT FROM excluded.update_id
                        RETURNING hearing
                        """)
                .param("user", user)
                .param("update", update)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("each", properties.each().toNanos() / 1000)
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .param("mutedUntil", now.plus(properties.pause()).atOffset(ZoneOffset.UTC))
                .query(Hearing.class)
                .optional();
    }

    private Hearing latest(long user) {
        return jdbc.sql("SELECT hearing FROM bot_allowances WHERE user_id = :user")
                .param("user", user)
                .query(Hearing.class)
                .single();
    }
}
