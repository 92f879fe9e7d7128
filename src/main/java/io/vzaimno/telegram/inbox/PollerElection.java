package io.vzaimno.telegram.inbox;

import io.vzaimno.database.ClockSet;
import io.vzaimno.telegram.api.TelegramProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Elects the one process that polls: the holder of a lease, which must be renewed. */
@Repository
class PollerElection {

    static final Duration LEASE = Duration.ofSeconds(6);

    /** After a week without updates Telegram continues at a random id: an old offset would hide new updates. */
    private static final Duration OFFSET_AGE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final long bot;
    private final UUID process = UUID.randomUUID();
    private volatile Instant heldUntil = Instant.MIN;

    PollerElection(JdbcClient jdbc, Clock clock, TelegramProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bot = properties.bot();
    }

    /** Whether this process may poll now. */
    boolean isHeld() {
        return clock.instant().isBefore(heldUntil);
    }

    /** Acquires or renews the lease, unless another process holds it. */
    void hold() {
        var now = clock.instant();
        var until = now.plus(LEASE);
        var held = jdbc.sql("""
                        INSERT INTO telegram_pollers (bot_id, holder, held_until)
                        VALUES (:bot, :process, :until)
                        ON CONFLICT (bot_id) DO UPDATE
                           SET holder = excluded.holder, held_until = excluded.held_until
                         WHERE telegram_pollers.holder = :process
                            OR telegram_pollers.held_until <= :now
                        """)
                .param("bot", bot)
                .param("process", process)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        heldUntil = held == 1 ? until : Instant.MIN;
    }

    /** Lets another process take over at once. */
    void release() {
        heldUntil = Instant.MIN;
        jdbc.sql("UPDATE telegram_pollers SET held_until = :now WHERE bot_id = :bot AND holder = :process")
                .param("now", OffsetDateTime.now(clock))
                .param("bot", bot)
                .param("process", process)
                .update();
    }

    /** The lease must be acquired again. */
    @EventListener(ClockSet.class)
    void clockWasSet() {
        heldUntil = Instant.MIN;
    }

    /** The stored offset, if it is fresh. */
    Optional<Long> next() {
        return jdbc.sql("SELECT next_update FROM telegram_pollers WHERE bot_id = :bot AND next_update_at > :fresh")
                .param("bot", bot)
                .param("fresh", OffsetDateTime.now(clock).minus(OFFSET_AGE))
                .query(Long.class)
                .optional();
    }

    /**
     * Stores the offset of the next poll.
     *
     * @throws IllegalStateException if another process has taken over the polling
     */
    void advance(long next) {
        var advanced = jdbc.sql("""
                        UPDATE telegram_pollers
                           SET next_update = :next, next_update_at = :now
                         WHERE bot_id = :bot
                           AND holder = :process
                        """)
                .param("next", next)
                .param("now", OffsetDateTime.now(clock))
                .param("bot", bot)
                .param("process", process)
                .update();
        if (advanced == 0) {
            throw new IllegalStateException("Another process polls by now");
        }
    }
}
