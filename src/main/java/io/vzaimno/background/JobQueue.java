package io.vzaimno.background;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans executions of jobs. Joins the caller's transaction: what is rolled back was never planned, and what is due wakes the
 * workers when it is committed. Any number of transactions may plan the same execution at once; they do so one after the
 * other.
 *
 * <p>Writes what db-scheduler reads rather than calling its client. That knows all jobs, whose services plan others; and
 * where several plan the same, it throws or leaves the transaction aborted. An upsert does neither.
 */
@Component
public class JobQueue {

    private static final int ATTEMPTS = 5;

    private static final String PLAN = """
            WITH planned AS (
                INSERT INTO scheduled_tasks
                       (task_name, task_instance, task_data, execution_time, priority, picked, version)
                VALUES (:job, :id, :data, :time, :priority, false, 1)
                ON CONFLICT (task_name, task_instance) %s
                RETURNING task_instance)
            SELECT CASE WHEN :due THEN pg_notify(:channel, '') END
              FROM planned
            """;

    private static final String ONCE = PLAN.formatted("DO NOTHING");

    private static final String AT = PLAN.formatted("""
            DO UPDATE
                      SET task_data = excluded.task_data, execution_time = excluded.execution_time,
                          last_success = NULL, last_failure = NULL, consecutive_failures = 0,
                          version = scheduled_tasks.version + 1
                    WHERE NOT scheduled_tasks.picked""");

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final Clock clock;

    JobQueue(JdbcClient jdbc, Serializer serializer, Clock clock) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** Has this executed as soon as possible, unless it is planned already, for whatever time. */
    public Plan once(Execution<?> execution) {
        return once(execution, clock.instant());
    }

    /** Has this executed at a time, unless it is planned already, for whatever time. */
    public Plan once(Execution<?> execution, Instant time) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (plan(ONCE, execution, time)) {
                return Plan.PLANNED;
            }
            var known = isPicked(execution);
            if (known.isPresent()) {
                return known.get() ? Plan.EXECUTING : Plan.KNOWN;
            }
            // It ended in between.
        }
        throw new IllegalStateException("Cannot be planned: " + execution);
    }

    /** Has this executed at a time, also if it was planned for another one. Is never {@link Plan#KNOWN}. */
    public Plan at(Execution<?> execution, Instant time) {
        return plan(AT, execution, time) ? Plan.PLANNED : Plan.EXECUTING;
    }

    /** When an execution is due, or was due if it is under way; empty if it is not planned. */
    public Optional<Instant> timeOf(JobType<?> job, String id) {
        return jdbc.sql("""
                        SELECT execution_time
                          FROM scheduled_tasks
                         WHERE task_name = :job AND task_instance = :id
                        """)
                .param("job", job.name())
                .param("id", id)
                .query(Instant.class)
                .optional();
    }

    private boolean plan(String statement, Execution<?> execution, Instant time) {
        return !jdbc.sql(statement)
                .param("job", execution.job().name())
                .param("id", execution.id())
                .param("data", serializer.serialize(execution.data()))
                .param("time", time.atOffset(ZoneOffset.UTC))
                .param("priority", execution.priority())
                .param("due", !time.isAfter(clock.instant()))
                .param("channel", WorkSignal.CHANNEL)
                .query((row, _) -> row.getRow())
                .list()
                .isEmpty();
    }

    private Optional<Boolean> isPicked(Execution<?> execution) {
        return jdbc.sql("SELECT picked FROM scheduled_tasks WHERE task_name = :job AND task_instance = :id")
                .param("job", execution.job().name())
                .param("id", execution.id())
                .query(Boolean.class)
                .optional();
    }
}
