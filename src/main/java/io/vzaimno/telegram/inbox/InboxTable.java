package io.vzaimno.telegram.inbox;

import io.vzaimno.telegram.api.TelegramProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The pending updates, and the ids of the handled ones. In each lane only the oldest update is claimed, by one process,
 * which must renew its lease.
 */
@Repository
public class InboxTable {

    /** The lease: after this time another process takes over the updates of a dead one. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final long bot;
    private final UUID process = UUID.randomUUID();

    InboxTable(JdbcClient jdbc, Clock clock, TelegramProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bot = properties.bot();
    }

    /** Stores an update, unless it was received before. */
    void add(RawUpdate update) {
        jdbc.sql("""
                        INSERT INTO telegram_updates (bot_id, update_id, lane, body, received_at)
                        VALUES (:bot, :update, :lane, :body::jsonb, :now)
                        ON CONFLICT (bot_id, update_id) DO NOTHING
                        """)
                .param("bot", bot)
                .param("update", update.id())
                .param("lane", update.lane())
                .param("body", update.json())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Claims the oldest update of a lane, unless it is claimed or waits for a retry. */
    Optional<ClaimedUpdate> claim(String lane) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        UPDATE telegram_updates
                           SET claimed_by = :process, claimed_until = :until, attempts = attempts + 1
                         WHERE bot_id = :bot
                           AND update_id = (SELECT update_id
                                              FROM telegram_updates
                                             WHERE bot_id = :bot
                                               AND lane = :lane
                                               AND handled_at IS NULL
                                             ORDER BY update_id
                                             LIMIT 1
                                               FOR UPDATE)
                           AND claimed_until <= :now
                        RETURNING update_id, body, attempts
                        """)
                .param("process", process)
                .param("until", now.plus(CLAIM))
                .param("bot", bot)
                .param("lane", lane)
                .param("now", now)
                .query((row, _) -> new ClaimedUpdate(
                        row.getLong("update_id"), lane, row.getString("body"), row.getInt("attempts")))
                .optional();
    }

    /** Renews the lease of these updates. */
    void renew(Set<Long> updates) {
        if (updates.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE telegram_updates
                           SET claimed_until = :until
                         WHERE bot_id = :bot
                           AND update_id IN (:updates)
                           AND claimed_by = :process
                           AND handled_at IS NULL
                        """)
                .param("until", OffsetDateTime.now(clock).plus(CLAIM))
                .param("bot", bot)
                .param("updates", updates)
                .param("process", process)
                .update();
    }

    /** Completes an update: only its id is kept, to detect duplicates. */
    void handled(long update) {
        jdbc.sql("""
                        UPDATE telegram_updates
                           SET handled_at = :now, body = NULL, claimed_by = NULL
                         WHERE bot_id = :bot
                           AND update_id = :update
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("bot", bot)
                .param("update", update)
                .update();
    }

    /** Schedules a retry; the lane waits for it. */
    void postpone(long update, Duration pause) {
        jdbc.sql("""
                        UPDATE telegram_updates
                           SET claimed_by = NULL, claimed_until = :until
                         WHERE bot_id = :bot
                           AND update_id = :update
                        """)
                .param("until", OffsetDateTime.now(clock).plus(pause))
                .param("bot", bot)
                .param("update", update)
                .update();
    }

    public void clean(OffsetDateTime handledSince) {
        jdbc.sql("DELETE FROM telegram_updates WHERE handled_at < :handledSince")
                .param("handledSince", handledSince)
                .update();
    }

    /** The lanes with an update to claim. */
    List<String> lanes() {
        return jdbc.sql("""
                        SELECT lane
                          FROM (SELECT DISTINCT ON (lane) lane, claimed_until
                                  FROM telegram_updates
                                 WHERE bot_id = :bot
                                   AND handled_at IS NULL
                                 ORDER BY lane, update_id) AS oldest
                         WHERE claimed_until <= :now
                        """)
                .param("bot", bot)
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> row.getString("lane"))
                .list();
    }
}
