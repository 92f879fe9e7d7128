package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.ContentJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of live messages. Each change of the wanted text returns when it is due; empty if it is not to be shown. */
@Repository
public class LiveTable {

    /** Leaves time to adopt the confirmation of an order before a new message is sent. */
    private static final Duration BEFORE_FIRST = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final Clock clock;

    LiveTable(JdbcClient jdbc, ContentJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Instant> adopt(String key, long chat, int message, Content.Text shown) {
        return jdbc.sql("""
                        INSERT INTO live_messages
                               (live_key, chat_id, telegram_message_id, wanted, wanted_version, shown_version,
                                next_edit_at, changed_at)
                        VALUES (:key, :chat, :message, :wanted::jsonb, 1, 1, :now, :now)
                        ON CONFLICT (live_key) DO UPDATE
                           SET telegram_message_id = coalesce(live_messages.telegram_message_id, :message),
                               shown_version = CASE WHEN live_messages.telegram_message_id IS NULL
                                                    THEN 0
                                                    ELSE live_messages.shown_version
                                               END
                        RETURNING next_edit_at, wanted_version > shown_version AS behind
                        """)
                .param("key", key)
                .param("chat", chat)
                .param("message", message)
                .param("wanted", json.write(shown))
                .param("now", OffsetDateTime.now(clock))
                .query(Due.class)
                .optional()
                .filter(Due::behind)
                .map(Due::nextEditAt);
    }

    Optional<Instant> put(String key, long chat, Content.Text text) {
        return jdbc.sql("""
                        INSERT INTO live_messages
                               (live_key, chat_id, wanted, wanted_version, shown_version, next_edit_at, changed_at)
                        VALUES (:key, :chat, :wanted::jsonb, 1, 0, :first, :now)
                        ON CONFLICT (live_key) DO UPDATE
                           SET wanted = excluded.wanted, wanted_version = live_messages.wanted_version + 1,
                               changed_at = :now
                         WHERE NOT live_messages.finished
                           AND live_messages.wanted IS DISTINCT FROM excluded.wanted
                        RETURNING next_edit_at
                        """)
                .param("key", key)
                .param("chat", chat)
                .param("wanted", json.write(text))
                .param("first", OffsetDateTime.now(clock).plus(BEFORE_FIRST))
                .param("now", OffsetDateTime.now(clock))
                .query(Instant.class)
                .optional();
    }

    Optional<Instant> change(String key, Content.Text text) {
        return jdbc.sql("""
                        UPDATE live_messages
                           SET wanted = :wanted::jsonb, wanted_version = wanted_version + 1, changed_at = :now
                         WHERE live_key = :key
                           AND NOT finished
                           AND wanted IS DISTINCT FROM :wanted::jsonb
                        RETURNING next_edit_at
                        """)
                .param("wanted", json.write(text))
                .param("now", OffsetDateTime.now(clock))
                .param("key", key)
                .query(Instant.class)
                .optional();
    }

    /** A text that was never shown is dropped, unless it is being sent or will be adopted. */
    Optional<Instant> finish(String key, Content.Text text) {
        return jdbc.sql("""
                        UPDATE live_messages
                           SET wanted = :wanted::jsonb, wanted_version = wanted_version + 1, finished = true,
                               shown_version = CASE WHEN telegram_message_id IS NULL
                                                    THEN wanted_version + 1
                                                    ELSE shown_version
                                               END,
                               changed_at = :now
                         WHERE live_key = :key
                           AND NOT finished
                        RETURNING next_edit_at, wanted_version > shown_version AS behind
                        """)
                .param("wanted", json.write(text))
                .param("now", OffsetDateTime.now(clock))
                .param("key", key)
                .query(Due.class)
                .optional()
                .filter(Due::behind)
                .map(Due::nextEditAt);
    }

    Optional<LiveMessage> find(String key) {
        return jdbc.sql("""
                        SELECT live_key, chat_id, telegram_message_id, wanted, wanted_version, shown_version, failures,
                               next_edit_at
                          FROM live_messages
                         WHERE live_key = :key
                        """).param("key", key).query((row, _) -> message(row)).optional();
    }

    /** The same, locked until the transaction ends. */
    Optional<LiveMessage> lock(String key) {
        jdbc.sql("SELECT FROM live_messages WHERE live_key = :key FOR UPDATE")
                .param("key", key)
                .query(row -> {});
        return find(key);
    }

    /** Records that a version is shown; the next one is not due before that time. */
    void shown(LiveMessage message, int telegramMessage, Instant nextEditAt) {
        jdbc.sql("""
                        UPDATE live_messages
                           SET shown_version = :version, telegram_message_id = :telegramMessage, failures = 0,
                               next_edit_at = :nextEditAt
                         WHERE live_key = :key
                        """)
                .param("version", message.wantedVersion())
                .param("telegramMessage", telegramMessage)
                .param("nextEditAt", nextEditAt.atOffset(ZoneOffset.UTC))
                .param("key", message.key())
                .update();
    }

    /** Records that a version cannot be shown; the next one is not due before that time. */
    void skipped(LiveMessage message, Instant nextEditAt) {
        jdbc.sql("""
                        UPDATE live_messages
                           SET shown_version = GREATEST(shown_version, :version), failures = 0,
                               next_edit_at = :nextEditAt
                         WHERE live_key = :key
                        """)
                .param("version", message.wantedVersion())
                .param("nextEditAt", nextEditAt.atOffset(ZoneOffset.UTC))
                .param("key", message.key())
                .update();
    }

    void postpone(LiveMessage message, int failures, Instant nextEditAt) {
        jdbc.sql("UPDATE live_messages SET failures = :failures, next_edit_at = :nextEditAt WHERE live_key = :key")
                .param("failures", failures)
                .param("nextEditAt", nextEditAt.atOffset(ZoneOffset.UTC))
                .param("key", message.key())
                .update();
    }

    public void clean(OffsetDateTime changedSince) {
        jdbc.sql("DELETE FROM live_messages WHERE changed_at < :changedSince")
                .param("changedSince", changedSince)
                .update();
    }

    void forget(long chat) {
        jdbc.sql("DELETE FROM live_messages WHERE chat_id = :chat")
                .param("chat", chat)
                .update();
    }

    private LiveMessage message(ResultSet row) throws SQLException {
        return new LiveMessage(
                row.getString("live_key"),
                row.getLong("chat_id"),
                row.getObject("telegram_message_id", Integer.class),
                (Content.Text) json.read(row.getString("wanted")),
                row.getLong("wanted_version"),
                row.getLong("shown_version"),
                row.getInt("failures"),
                row.getObject("next_edit_at", OffsetDateTime.class).toInstant());
    }

    private record Due(Instant nextEditAt, boolean behind) {}
}
