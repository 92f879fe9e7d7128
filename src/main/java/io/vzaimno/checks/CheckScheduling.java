package io.vzaimno.checks;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Schedules the work of checks, in the transaction of its cause. The names are stored with each execution: never rename
 * one without a migration.
 */
@Component
class CheckScheduling {

    static final TaskDescriptor<Void> STEP = TaskDescriptor.of("check-step");
    static final TaskDescriptor<Void> EXPORT = TaskDescriptor.of("check-export");
    static final TaskDescriptor<Void> ADMISSION = TaskDescriptor.of("check-admission");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    CheckScheduling(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has the line looked at now: somebody came, or a slot or session became free. */
    void admit() {
        schedule(ADMISSION, UUID.randomUUID().toString());
    }

    void step(CheckId check) {
        schedule(STEP, check.toString());
    }

    void export(CheckId check) {
        schedule(EXPORT, check.toString());
    }

    /** When the check goes on; empty when it does not. */
    Optional<Instant> stepAt(CheckId check) {
        return scheduler
                .getObject()
                .getScheduledExecution(TaskInstanceId.of(STEP.getTaskName(), check.toString()))
                .map(ScheduledExecution::getExecutionTime);
    }

    private void schedule(TaskDescriptor<Void> task, String instance) {
        scheduler.getObject().scheduleIfNotExists(task.instance(instance).build(), clock.instant());
    }
}
