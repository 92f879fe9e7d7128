package io.vzaimno.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the service to users for a while. What has begun goes on, and money that arrives is credited. */
@Service
public class Maintenance {

    private static final String SUBJECT = "service";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Maintenance(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The service is closed.
     *
     * @param reason in the operator's words, to be told to users
     */
    public record Closure(String reason, Instant since) {}

    /** Empty while the service is open. */
    public Optional<Closure> current() {
        return jdbc.sql("SELECT reason, since FROM maintenance")
                .query(Closure.class)
                .optional();
    }

    /** Closes the service, or changes the reason. */
    @Transactional
    public void begin(Operator operator, String reason) {
        var before = current().map(Closure::reason);
        if (before.equals(Optional.of(reason))) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO maintenance (reason, since)
                        VALUES (:reason, :now)
                        ON CONFLICT (only_row) DO UPDATE SET reason = excluded.reason
                        """)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.record(operator, Act.MAINTENANCE_BEGUN, SUBJECT, new Difference(before.orElse(null), reason));
    }

    /** Opens the service again; false if it is open. */
    @Transactional
    public boolean end(Operator operator) {
        var ended = jdbc.sql("DELETE FROM maintenance RETURNING reason")
                .query(String.class)
                .optional();
        ended.ifPresent(reason -> audit.record(operator, Act.MAINTENANCE_ENDED, SUBJECT, new Difference(reason, null)));
        return ended.isPresent();
    }
}
