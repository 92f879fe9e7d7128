package io.vzaimno.operations;

import io.vzaimno.accounts.Admin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The audit log of admin actions. Entries are added in the transaction of the action and never changed. */
@Service
public class Audit {

    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public AuditPage page(int limit, long offset) {
        var entries = jdbc.sql("""
                        SELECT entry_id, operator, act, subject, before, after, created_at
                          FROM audit_log
                         ORDER BY entry_id DESC
                         LIMIT :limit OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> entry(row))
                .list();
        var total = jdbc.sql("SELECT count(*) FROM audit_log").query(Long.class).single();
        return new AuditPage(entries, total);
    }

    void record(Admin admin, AuditedAction act, Object subject) {
        record(admin, act, subject, Difference.NONE);
    }

    void record(Admin admin, AuditedAction act, Object subject, Difference difference) {
        jdbc.sql("""
                        INSERT INTO audit_log (operator, act, subject, before, after, created_at)
                        VALUES (:operator, :act, :subject, :before, :after, :now)
                        """)
                .param("operator", admin.name())
                .param("act", act.name())
                .param("subject", subject.toString())
                .param("before", difference.before())
                .param("after", difference.after())
                .param("now", OffsetDateTime.now(clock))
                .update();
        log.atInfo()
                .addKeyValue("admin", admin)
                .addKeyValue("act", act)
                .addKeyValue("subject", subject)
                .log("Admin acted");
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("entry_id"),
                row.getString("operator"),
                AuditedAction.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
