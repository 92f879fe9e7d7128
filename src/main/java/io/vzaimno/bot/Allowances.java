package io.vzaimno.bot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what each person asks of the bot, over all processes. Everybody may be ahead of an even pace by some updates;
 * whoever is further ahead is not heard for a while.
 */
@Repository
class Allowances {

    private final JdbcClient jdbc;
    private final AllowanceProperties properties;
    private final Clock clock;

    Allowances(JdbcClient jdbc, AllowanceProperties properties, Clock clock) {
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

    /** Counts an update. */
    Hearing ask(long user) {
        var now = clock.instant();
        var mutedUntil = now.plus(properties.pause());
        var muted = count(user, now, mutedUntil);
        if (!muted.isAfter(now)) {
            return Hearing.HEARD;
        }
        return muted.equals(mutedUntil) ? Hearing.JUST_MUTED : Hearing.MUTED;
    }

    Duration pause() {
        return properties.pause();
    }

    /** Until when he is not heard; a time that is past if he is. */
    private Instant count(long user, Instant now, Instant mutedUntil) {
        var limit = now.plus(properties.each().multipliedBy(properties.burst() - 1L));
        return jdbc.sql("""
                        INSERT INTO bot_allowances AS known (user_id, busy_until, muted_until)
                        VALUES (:user, :now + :each * interval '1 microsecond', '-infinity')
                        ON CONFLICT (user_id) DO UPDATE
                           SET busy_until = CASE
                                   WHEN known.muted_until > :now OR known.busy_until > :limit THEN known.busy_until
                                   ELSE greatest(known.busy_until, :now) + :each * interval '1 microsecond'
                               END,
                               muted_until = CASE
                                   WHEN known.muted_until <= :now AND known.busy_until > :limit THEN :mutedUntil
                                   ELSE known.muted_until
                               END
                        RETURNING greatest(muted_until, '2000-01-01')
                        """)
                .param("user", user)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("each", properties.each().toNanos() / 1000)
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .param("mutedUntil", mutedUntil.atOffset(ZoneOffset.UTC))
                .query(Instant.class)
                .single();
    }
}
