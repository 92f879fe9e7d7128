package io.vzaimno.telegram;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bulk messages whose keys begin alike and end with a colon: how far they are, and taking back what has not left. */
@Component
public class Mailing {

    private final JdbcClient jdbc;

    Mailing(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Takes back those that wait and were never sent; their chats. */
    @Transactional
    public List<Long> withdraw(String beginning) {
        return jdbc.sql("""
                        DELETE FROM messages
                         WHERE priority = 10
                           AND dedup_key ~>=~ :beginning
                           AND dedup_key ~<~ :end
                           AND state = 'PENDING'
                        RETURNING chat_id
                        """)
                .param("beginning", beginning)
                .param("end", end(beginning))
                .query((row, _) -> row.getLong("chat_id"))
                .list();
    }

    /** The first key behind all of them: a semicolon follows the colon. */
    private static String end(String beginning) {
        return beginning.substring(0, beginning.length() - 1) + ';';
    }
}
