package io.vzaimno.checks.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files that were sent into chats. Callers that change what is to be read next hold the chat's lock. */
@Repository
class UploadTable {

    /** How long a question about a file can be answered, and a file is known as read. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private static final String COLUMNS = "chat_id, message_id, file_id, name, answer_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum State {
        UNREAD,
        /** Lacks a list, and waits for the archive that has it. */
        WAITING,
        /** May be incomplete, and waits for its user's word. */
        ASKED,
        /** Is to be analysed although it may be incomplete. */
        ACCEPTED,
        DONE
    }

    /** Keeps others from changing the files of a chat until the transaction ends. */
    void lock(long chat) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('uploads:' || :chat::text, 0))")
                .param("chat", chat)
                .query()
                .singleRow();
    }

    /** Adds a file that is to be read, unless it is known. */
    void add(Upload upload) {
        jdbc.sql("""
                        INSERT INTO uploads (chat_id, message_id, file_id, name, answer_id, state, received_at)
                        VALUES (:chat, :message, :file, :name, :answer, 'UNREAD', :now)
                        ON CONFLICT (chat_id, message_id) DO NOTHING
                        """)
                .param("chat", upload.user())
                .param("message", upload.document())
                .param("file", upload.fileId())
                .param("name", upload.name())
                .param("answer", upload.answer().orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<State> state(long chat, int message) {
        return jdbc.sql("SELECT state FROM uploads WHERE chat_id = :chat AND message_id = :message")
                .param("chat", chat)
                .param("message", message)
                .query(State.class)
                .optional();
    }

    /** The file that is to be read next. */
    Optional<Upload> firstUnread(long chat) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM uploads
                         WHERE chat_id = :chat AND state = 'UNREAD'
                         ORDER BY message_id
                         LIMIT 1
                        """)
                .param("chat", chat)
                .query(UploadTable::upload)
                .optional();
    }

    /** The files that a file may belong to: when it came, they were still waiting for others. */
    List<Upload> joinable(Upload upload) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM uploads
                         WHERE chat_id = :chat
                           AND message_id <> :message
                           AND state IN ('WAITING', 'ASKED')
                           AND joinable_until >= (SELECT received_at
                                                    FROM uploads
                                                   WHERE chat_id = :chat AND message_id = :message)
                         ORDER BY message_id
                        """)
                .param("chat", upload.user())
                .param("message", upload.document())
                .query(UploadTable::upload)
                .list();
    }

    /** The files that a question is about. */
    List<Upload> of(long chat, int question, State state) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM uploads
                         WHERE chat_id = :chat AND question = :question AND state = :state AND received_at > :since
                         ORDER BY message_id
                        """)
                .param("chat", chat)
                .param("question", question)
                .param("state", state.name())
                .param("since", OffsetDateTime.now(clock).minus(MEMORY))
                .query(UploadTable::upload)
                .list();
    }

    /**
     * Changes what is known of files.
     *
     * @param question the message of the file that completed them, if their user is asked about them
     * @param joinable how long from now on others may join them
     */
    void set(List<Upload> uploads, State state, @Nullable Integer question, @Nullable Duration joinable) {
        var now = OffsetDateTime.now(clock);
        for (var upload : uploads) {
            jdbc.sql("""
                            UPDATE uploads
                               SET state = :state, question = :question, joinable_until = :until,
                                   answer_id = coalesce(:answer, answer_id),
                                   file_id = CASE WHEN :state = 'DONE' THEN '' ELSE file_id END,
                                   name = CASE WHEN :state = 'DONE' THEN '' ELSE name END
                             WHERE chat_id = :chat AND message_id = :message
                            """)
                    .param("state", state.name())
                    .param("question", question)
                    .param("until", joinable == null ? null : now.plus(joinable))
                    .param("answer", upload.answer().orElse(null))
                    .param("chat", upload.user())
                    .param("message", upload.document())
                    .update();
        }
    }

    /** Whether a file waits for others or for its user's word. */
    boolean isWaiting(long chat) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1
                                         FROM uploads
                                        WHERE chat_id = :chat
                                          AND (state = 'WAITING' AND joinable_until >= :now
                                               OR state = 'ASKED' AND received_at > :since))
                        """)
                .param("chat", chat)
                .param("now", now)
                .param("since", now.minus(MEMORY))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void forgetWaiting(long chat) {
        jdbc.sql("""
                        UPDATE uploads
                           SET state = 'DONE', question = NULL, joinable_until = NULL, file_id = '', name = ''
                         WHERE chat_id = :chat AND state IN ('WAITING', 'ASKED')
                        """).param("chat", chat).update();
    }

    /** Forgets all files but those that are to be read. */
    void delete(long chat) {
        jdbc.sql("DELETE FROM uploads WHERE chat_id = :chat AND state NOT IN ('UNREAD', 'ACCEPTED')")
                .param("chat", chat)
                .update();
    }

    void clean() {
        jdbc.sql("DELETE FROM uploads WHERE received_at < :since AND state NOT IN ('UNREAD', 'ACCEPTED')")
                .param("since", OffsetDateTime.now(clock).minus(MEMORY))
                .update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getLong("chat_id"),
                row.getInt("message_id"),
                Optional.ofNullable(row.getObject("answer_id", Integer.class)),
                row.getString("file_id"),
                row.getString("name"));
    }
}
