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
 * The updates that came in and are not handled yet, and the numbers of those that are. Of each lane the oldest is in
 * hand, of nobody else, for as long as its process says so.
 */
@Repository
public class InboxTable {

    /** How soon another process takes over what a dead one had in hand. */
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

    /** Keeps an update, unless it came before. */
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

    /** Takes up the oldest of a lane, unless it is in hand or to be left alone for a while. */
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

    /** Says that these are still in hand. */
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

    /** Done with for good: only the number is kept, to know it again. */
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

    /** To be taken up again after a pause; its lane waits. */
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

    /** The lanes in which somebody could go on. */
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
