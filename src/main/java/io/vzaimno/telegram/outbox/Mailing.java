package io.vzaimno.telegram.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bulk messages whose keys begin alike and end with a colon: how far they are, and taking back what has not left. */
@Component
public class Mailing {

    private final JdbcClient jdbc;
    private final Clock clock;

    Mailing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public MailingProgress progress(String beginning) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state IN ('PENDING', 'SENDING')) AS waiting,
                               count(*) FILTER (WHERE state = 'SENT') AS delivered,
                               count(*) FILTER (WHERE state = 'HELD') AS blocked,
                               count(*) FILTER (WHERE state = 'DEAD') AS lost
                          FROM messages
                         WHERE priority = 10
                           AND dedup_key ~>=~ :beginning
                           AND dedup_key ~<~ :end
                        """)
                .param("beginning", beginning)
                .param("end", end(beginning))
                .query(MailingProgress.class)
                .single();
    }

    /**
     * Takes back those that wait, for their turn or for their user, and were never sent; their chats. What is just being
     * sent is not sent again if it fails.
     */
    @Transactional
    public List<Long> withdraw(String beginning) {
        expire(beginning);
        return jdbc.sql("""
                        DELETE FROM messages
                         WHERE priority = 10
                           AND dedup_key ~>=~ :beginning
                           AND dedup_key ~<~ :end
                           AND state IN ('PENDING', 'HELD')
                        RETURNING chat_id
                        """)
                .param("beginning", beginning)
                .param("end", end(beginning))
                .query((row, _) -> row.getLong("chat_id"))
                .list();
    }

    /** Locks them besides, so that none changes its state until it is taken back. */
    private void expire(String beginning) {
        jdbc.sql("""
                        UPDATE messages
                           SET expires_at = :now
                         WHERE priority = 10
                           AND dedup_key ~>=~ :beginning
                           AND dedup_key ~<~ :end
                           AND state IN ('PENDING', 'SENDING', 'HELD')
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("beginning", beginning)
                .param("end", end(beginning))
                .update();
    }

    /** The first key behind all of them: a semicolon follows the colon. */
    private static String end(String beginning) {
        return beginning.substring(0, beginning.length() - 1) + ';';
    }
}
