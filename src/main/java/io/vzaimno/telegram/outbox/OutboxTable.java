package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.ContentJson;
import io.vzaimno.telegram.api.Sent;
import io.vzaimno.telegram.outbox.StoredMessage.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the outbox. */
@Repository
public class OutboxTable {

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final Clock clock;

    OutboxTable(JdbcClient jdbc, ContentJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds a message. Empty if its key was used before. */
    Optional<QueuedMessage> add(OutgoingMessage message) {
        return jdbc.sql("""
                        INSERT INTO messages
                               (dedup_key, chat_id, priority, content, state, due_since, not_before, expires_at,
                                created_at)
                        VALUES (:key, :chat, :priority, :content::jsonb, 'PENDING', :now, :now, :expiresAt, :now)
                        ON CONFLICT (dedup_key) DO NOTHING
                        RETURNING message_id, claim, priority
                        """)
                .param("key", message.key())
                .param("chat", message.chat())
                .param("priority", message.priority().level())
                .param("content", json.write(message.content()))
                .param("now", OffsetDateTime.now(clock))
                .param("expiresAt", at(message.expiresAt()))
                .query((row, _) -> queued(row))
                .optional();
    }

    /** A message that is still to be sent. */
    Optional<StoredMessage> open(long id) {
        return jdbc.sql("""
                        SELECT message_id, dedup_key, chat_id, priority, content, state, claim, failures, lost_answers,
                               due_since, not_before, expires_at
                          FROM messages
                         WHERE message_id = :id
                           AND state IN ('PENDING', 'SENDING')
                        """).param("id", id).query((row, _) -> message(row)).optional();
    }

    /** The number of queued messages before this one. */
    int ahead(StoredMessage message) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM messages
                         WHERE state IN ('PENDING', 'SENDING')
                           AND not_before <= :now
                           AND (priority > :priority OR priority = :priority AND message_id < :id)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("priority", message.priority().level())
                .param("id", message.id())
                .query(Integer.class)
                .single();
    }

    /** The number of queued messages of the same chat before this one. */
    int aheadInChat(StoredMessage message) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM messages
                         WHERE state IN ('PENDING', 'SENDING')
                           AND chat_id = :chat
                           AND not_before <= :now
                           AND (priority > :priority OR priority = :priority AND message_id < :id)
                        """)
                .param("chat", message.chat())
                .param("now", OffsetDateTime.now(clock))
                .param("priority", message.priority().level())
                .param("id", message.id())
                .query(Integer.class)
                .single();
    }

    /** Claims a message for sending, unless it is claimed already or the bot is paused. */
    Optional<StoredMessage> claim(StoredMessage message) {
        var claimed = jdbc.sql("""
                        UPDATE messages
                           SET state = 'SENDING', claim = claim + 1
                         WHERE message_id = :id
                           AND claim = :claim
                           AND state = 'PENDING'
                           AND NOT EXISTS (SELECT FROM telegram_pace WHERE paused_until > :now)
                        """)
                .param("id", message.id())
                .param("claim", message.claim())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return claimed == 1 ? Optional.of(message.claimed()) : Optional.empty();
    }

    /** Records the end of an attempt; false if the message was claimed again since. */
    boolean settle(StoredMessage message, DeliveryDecision decision) {
        return switch (decision) {
            case DeliveryDecision.Delivered(var sent) -> sent(message, sent);
            case DeliveryDecision.Again again -> postpone(message, again);
            case DeliveryDecision.Hold(var reason) -> end(message, State.HELD, reason);
            case DeliveryDecision.GiveUp(var reason) -> end(message, State.DEAD, reason);
        };
    }

    /** Queues the held messages of a chat again, except expired ones; returns their ids. */
    List<QueuedMessage> release(long chat) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        UPDATE messages
                           SET state = 'DEAD', content = NULL, last_error = 'Expired while the user was away'
                         WHERE chat_id = :chat
                           AND state = 'HELD'
                           AND expires_at <= :now
                        """).param("chat", chat).param("now", now).update();
        return jdbc.sql("""
                        UPDATE messages
                           SET state = 'PENDING', failures = 0, due_since = :now, not_before = :now
                         WHERE chat_id = :chat
                           AND state = 'HELD'
                        RETURNING message_id, claim, priority
                        """)
                .param("chat", chat)
                .param("now", now)
                .query((row, _) -> queued(row))
                .list();
    }

    /** Gives up a message without reading it, if it is still to be sent. */
    Optional<Abandoned> abandon(long id, String reason) {
        return jdbc.sql("""
                        UPDATE messages
                           SET state = 'DEAD', claim = claim + 1, last_error = :reason
                         WHERE message_id = :id
                           AND state IN ('PENDING', 'SENDING')
                        RETURNING dedup_key, chat_id, priority
                        """)
                .param("reason", reason)
                .param("id", id)
                .query((row, _) -> new Abandoned(
                        row.getString("dedup_key"), row.getLong("chat_id"), Priority.of(row.getInt("priority"))))
                .optional();
    }

    /** Gives up messages held for too long, drops the content of old dead letters, and later deletes the rows. */
    public void clean(OffsetDateTime heldSince, OffsetDateTime doneSince) {
        jdbc.sql("""
                        UPDATE messages
                           SET state = 'DEAD', content = NULL,
                               last_error = CASE state WHEN 'HELD' THEN 'The user did not come back' ELSE last_error END
                         WHERE state IN ('HELD', 'DEAD')
                           AND content IS NOT NULL
                           AND due_since < :heldSince
                        """).param("heldSince", heldSince).update();
        jdbc.sql("DELETE FROM messages WHERE state IN ('SENT', 'DEAD') AND created_at < :doneSince")
                .param("doneSince", doneSince)
                .update();
    }

    void forget(long chat) {
        jdbc.sql("DELETE FROM messages WHERE chat_id = :chat")
                .param("chat", chat)
                .update();
    }

    private boolean sent(StoredMessage message, Sent sent) {
        return jdbc.sql("""
                        UPDATE messages
                           SET state = 'SENT', content = NULL, last_error = NULL, sent_at = :now,
                               telegram_message_id = :telegramMessage, telegram_file_id = :fileId
                         WHERE message_id = :id
                           AND claim = :claim
                           AND state IN ('PENDING', 'SENDING')
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("telegramMessage", sent.messageId())
                        .param("fileId", sent.fileId().orElse(null))
                        .param("id", message.id())
                        .param("claim", message.claim())
                        .update()
                == 1;
    }

    private boolean postpone(StoredMessage message, DeliveryDecision.Again again) {
        return jdbc.sql("""
                        UPDATE messages
                           SET state = 'PENDING', not_before = :time, failures = :failures,
                               lost_answers = :lostAnswers, last_error = :reason
                         WHERE message_id = :id
                           AND claim = :claim
                           AND state IN ('PENDING', 'SENDING')
                        """)
                        .param("time", at(again.time()))
                        .param("failures", again.failures())
                        .param("lostAnswers", again.lostAnswers())
                        .param("reason", again.reason())
                        .param("id", message.id())
                        .param("claim", message.claim())
                        .update()
                == 1;
    }

    private boolean end(StoredMessage message, State state, String reason) {
        return jdbc.sql("""
                        UPDATE messages
                           SET state = :state, claim = claim + 1, last_error = :reason,
                               content = CASE WHEN :state = 'DEAD' AND priority = :bulk THEN NULL ELSE content END
                         WHERE message_id = :id
                           AND claim = :claim
                           AND state IN ('PENDING', 'SENDING')
                        """)
                        .param("state", state.name())
                        .param("bulk", Priority.BULK.level())
                        .param("reason", reason)
                        .param("id", message.id())
                        .param("claim", message.claim())
                        .update()
                == 1;
    }

    private static QueuedMessage queued(ResultSet row) throws SQLException {
        return new QueuedMessage(row.getLong("message_id"), row.getInt("claim"), row.getInt("priority"));
    }

    private StoredMessage message(ResultSet row) throws SQLException {
        return new StoredMessage(
                row.getLong("message_id"),
                row.getString("dedup_key"),
                row.getLong("chat_id"),
                Priority.of(row.getInt("priority")),
                json.read(row.getString("content")),
                State.valueOf(row.getString("state")),
                row.getInt("claim"),
                row.getInt("failures"),
                row.getInt("lost_answers"),
                row.getObject("due_since", OffsetDateTime.class).toInstant(),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                instant(row.getObject("expires_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    record Abandoned(String key, long chat, Priority priority) {}
}
