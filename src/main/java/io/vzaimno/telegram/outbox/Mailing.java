package io.vzaimno.telegram.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bulk messages with a common key prefix that ends with a colon: their progress, and withdrawing unsent ones. */
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
     * Withdraws messages that wait, for their turn or for their user, and were never sent; returns their chats. A message
     * that is being sent is not retried if it fails.
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

    /** Also locks them, so that their state cannot change until they are withdrawn. */
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

    /** The first key after the prefix: a semicolon follows the colon. */
    private static String end(String beginning) {
        return beginning.substring(0, beginning.length() - 1) + ';';
    }
}
