package io.vzaimno.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes the service to users for a while. What has begun goes on, and money that arrives is credited. */
@Component
public class Maintenance {

    private final JdbcClient jdbc;
    private final Clock clock;

    Maintenance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The service is closed.
     *
     * @param reason in the admin's words, to be told to users
     */
    public record Closure(String reason, Instant since) {}

    /** Empty while the service is open. */
    public Optional<Closure> current() {
        return jdbc.sql("SELECT reason, since FROM maintenance")
                .query(Closure.class)
                .optional();
    }

    /** Closes the service, or changes the reason. */
    public void begin(String reason) {
        jdbc.sql("""
                        INSERT INTO maintenance (reason, since)
                        VALUES (:reason, :now)
                        ON CONFLICT (only_row) DO UPDATE SET reason = excluded.reason
                        """)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Opens the service again: the reason for which it was closed, if it was. */
    public Optional<String> end() {
        return jdbc.sql("DELETE FROM maintenance RETURNING reason")
                .query(String.class)
                .optional();
    }
}
