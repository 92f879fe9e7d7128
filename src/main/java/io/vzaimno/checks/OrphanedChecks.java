package io.vzaimno.checks;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives work back to checks that have none. No way is known to lose it, but users who paid should not depend on that:
 * the operator may clear the scheduler's table, or restore half a backup.
 */
@Component
class OrphanedChecks {

    private static final Logger log = LoggerFactory.getLogger(OrphanedChecks.class);

    private final JdbcClient jdbc;
    private final CheckScheduling work;

    OrphanedChecks(JdbcClient jdbc, CheckScheduling work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    void run() {
        jdbc.sql("""
                        SELECT check_id, source
                          FROM checks
                         WHERE (source = 'LIVE' AND status = 'PROCESSING' OR source = 'EXPORT' AND status = 'PENDING')
                           AND NOT EXISTS
                               (SELECT 1
                                  FROM scheduled_tasks
                                 WHERE task_name = CASE source WHEN 'LIVE' THEN :step ELSE :export END
                                   AND task_instance = check_id::text)
                        """)
                .param("step", CheckScheduling.STEP.name())
                .param("export", CheckScheduling.EXPORT.name())
                .query((row, _) -> new Stranded(
                        new CheckId(row.getObject("check_id", UUID.class)),
                        row.getString("source").equals("LIVE")))
                .list()
                .forEach(this::rescue);
    }

    private void rescue(Stranded stranded) {
        log.atWarn().addKeyValue("check", stranded.check()).log("A check had lost its work");
        if (stranded.isLive()) {
            work.step(stranded.check());
        } else {
            work.export(stranded.check());
        }
    }

    private record Stranded(CheckId check, boolean isLive) {}
}
