package io.vzaimno.checks.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The order in which the files of all chats are read. Each chat has one file in line, and its next one joins at the end:
 * a chat that sends many does not keep the others waiting.
 */
@Repository
class UploadLine {

    /** A file that is still there after so long does not hold up the others. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadLine(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a file at the end, unless it is in line. */
    void join(Upload upload) {
        jdbc.sql("""
                        UPDATE uploads
                           SET queued_at = :now, told_ahead = NULL
                         WHERE chat_id = :chat AND message_id = :message AND queued_at IS NULL
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("chat", upload.user())
                .param("message", upload.document())
                .update();
    }

    /** Takes a file out, so that it can join again. */
    void leave(Upload upload) {
        jdbc.sql("UPDATE uploads SET queued_at = NULL WHERE chat_id = :chat AND message_id = :message")
                .param("chat", upload.user())
                .param("message", upload.document())
                .update();
    }

    /** How many files are before one. */
    int ahead(Upload upload) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM uploads AS own
                          JOIN uploads AS other
                            ON other.state IN ('UNREAD', 'ACCEPTED')
                           AND other.queued_at > :since
                           AND other.queued_at < own.queued_at
                         WHERE own.chat_id = :chat AND own.message_id = :message
                        """)
                .param("since", OffsetDateTime.now(clock).minus(LONGEST))
                .param("chat", upload.user())
                .param("message", upload.document())
                .query(Integer.class)
                .single();
    }

    /** Notes what the user is told about the line; false if that is what the user was told last. */
    boolean tells(Upload upload, int ahead) {
        return jdbc.sql("""
                        UPDATE uploads
                           SET told_ahead = :ahead
                         WHERE chat_id = :chat AND message_id = :message AND told_ahead IS DISTINCT FROM :ahead
                        """)
                        .param("ahead", ahead)
                        .param("chat", upload.user())
                        .param("message", upload.document())
                        .update()
                > 0;
    }
}
