package io.vzaimno;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets work that is due at once begin when its transaction commits. The scheduler's own hint comes at the call, when
 * nobody else can see the row yet, and would leave it to the next poll.
 */
@Component
class PromptStart extends AbstractSchedulerListener {

    private final ObjectProvider<Scheduler> scheduler;
    private final Roles roles;
    private final Clock clock;

    PromptStart(ObjectProvider<Scheduler> scheduler, Roles roles, Clock clock) {
        this.scheduler = scheduler;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId task, Instant time) {
        if (roles.include(Role.WORKER)
                && !time.isAfter(clock.instant())
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        }
    }
}
