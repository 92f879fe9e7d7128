package io.vzaimno.checks;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many names checks have to read, as far as their accounts were looked up before; otherwise unknown. */
@Repository
class Sizes {

    private final JdbcClient jdbc;

    Sizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Size of(CheckId check) {
        return jdbc.sql("""
                        SELECT known.followers, known.following
                          FROM checks
                          JOIN known_accounts AS known ON known.username = checks.target_username
                         WHERE checks.check_id = :check AND known.obstacle IS NULL
                        """)
                .param("check", check.value())
                .query((row, _) -> new Size(row.getInt("followers"), row.getInt("following")))
                .optional()
                .orElse(Size.UNKNOWN);
    }

    /** The size of the first check in the queue. */
    Size ofHead() {
        return jdbc.sql("SELECT check_id FROM check_queue WHERE status = 'QUEUED' ORDER BY position LIMIT 1")
                .query((row, _) -> new CheckId(row.getObject("check_id", UUID.class)))
                .optional()
                .map(this::of)
                .orElse(Size.UNKNOWN);
    }
}
