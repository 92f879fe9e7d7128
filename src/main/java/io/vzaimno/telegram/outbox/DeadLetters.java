package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.ContentJson;
import io.vzaimno.telegram.api.Markup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages of the outbox that were given up. They are kept for thirty days, so that admins can send them again. */
@Component
public class DeadLetters {

    private static final int SHOWN = 200;
    private static final String SELECT = """
            SELECT message_id, dedup_key, chat_id, priority, content, last_error, created_at
              FROM messages
             WHERE state = 'DEAD'
               AND content IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final Outbox outbox;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, ContentJson json, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    public DeadLetterPage page(int limit, long offset) {
        var letters = jdbc.sql(SELECT + " ORDER BY message_id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> letter(row))
                .list();
        var total = jdbc.sql("SELECT count(*) FROM messages WHERE state = 'DEAD' AND content IS NOT NULL")
                .query(Long.class)
                .single();
        return new DeadLetterPage(letters, total);
    }

    /** Locks a dead letter until the transaction ends. */
    @Transactional
    public Optional<DeadLetter> lock(long id) {
        return jdbc.sql(SELECT + " AND message_id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> letter(row))
                .optional();
    }

    /** Queues it again, without an expiry time; false if it is no longer a dead letter. */
    @Transactional
    public boolean resend(long id) {
        var queued = jdbc.sql("""
                        UPDATE messages
                           SET state = 'PENDING', failures = 0, lost_answers = 0, due_since = :now, not_before = :now,
                               expires_at = NULL
                         WHERE message_id = :id
                           AND state = 'DEAD'
                           AND content IS NOT NULL
                        RETURNING message_id, claim, priority
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) ->
                        new QueuedMessage(row.getLong("message_id"), row.getInt("claim"), row.getInt("priority")))
                .optional();
        queued.ifPresent(outbox::schedule);
        return queued.isPresent();
    }

    /** Deletes its content; false if it is no longer a dead letter. */
    @Transactional
    public boolean drop(long id) {
        return jdbc.sql("""
                        UPDATE messages
                           SET content = NULL
                         WHERE message_id = :id
                           AND state = 'DEAD'
                           AND content IS NOT NULL
                        """).param("id", id).update() == 1;
    }

    private DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("message_id"),
                row.getString("dedup_key"),
                row.getLong("chat_id"),
                Priority.of(row.getInt("priority")),
                words(json.read(row.getString("content"))),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Text text -> Markup.plain(text.html(), SHOWN);
            case Content.WithFile file -> file.caption().isEmpty() ? file.file() : Markup.plain(file.caption(), SHOWN);
        };
    }
}
