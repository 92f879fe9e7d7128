package io.vzaimno.background;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets work that is due at once begin when its transaction commits. The scheduler's own hint comes at the call, when
 * nobody else can see the row yet, and would leave it to the next poll.
 */
@Component
class PromptStart extends AbstractSchedulerListener {

    private final ObjectProvider<WorkSignal> signal;
    private final Clock clock;

    PromptStart(ObjectProvider<WorkSignal> signal, Clock clock) {
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId task, Instant time) {
        if (!time.isAfter(clock.instant()) && TransactionSynchronizationManager.isActualTransactionActive()) {
            signal.getObject().send();
        }
    }
}
