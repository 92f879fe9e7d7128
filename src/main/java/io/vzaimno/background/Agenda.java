package io.vzaimno.background;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans tasks that others may plan, execute or end at the same time, which db-scheduler's client answers with exceptions.
 * Joins the caller's transaction, in a savepoint. Transactions that plan the same task do so one after the other: the
 * second to insert one would be aborted.
 */
@Component
public class Agenda {

    private static final int ATTEMPTS = 5;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final TransactionOperations savepoint;
    private final JdbcClient jdbc;

    /** The client is looked up late: tasks may plan others, and the scheduler knows all tasks. */
    Agenda(ObjectProvider<SchedulerClient> scheduler, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** Has a task executed at this time, unless it is planned already. */
    public Plan once(TaskInstance<?> task, Instant time) {
        return plan(task, time, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }

    /** Has a task executed at this time, whether or not it was planned for another one. */
    public Plan at(TaskInstance<?> task, Instant time) {
        return plan(task, time, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    private Plan plan(TaskInstance<?> task, Instant time, ScheduleOptions ifPlanned) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                var plan = savepoint.execute(_ -> attempt(task, time, ifPlanned));
                if (plan.isPresent()) {
                    return plan.get();
                }
            } catch (TaskInstanceCurrentlyExecutingException _) {
                return Plan.EXECUTING;
            } catch (DbSchedulerException _) {
                // It was taken up or ended in between. Another attempt sees how it is now.
            }
        }
        throw new IllegalStateException("Cannot be planned: " + task);
    }

    /** Empty if it ended in between. */
    private Optional<Plan> attempt(TaskInstance<?> task, Instant time, ScheduleOptions ifPlanned) {
        lock(task);
        return scheduler.getObject().schedule(task, time, ifPlanned)
                ? Optional.of(Plan.PLANNED)
                : scheduler
                        .getObject()
                        .getScheduledExecution(task)
                        .map(execution -> execution.isPicked() ? Plan.EXECUTING : Plan.KNOWN);
    }

    private void lock(TaskInstance<?> task) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:task, 0))")
                .param("task", task.getTaskName() + " " + task.getId())
                .query((row, _) -> row.getRow())
                .single();
    }
}
