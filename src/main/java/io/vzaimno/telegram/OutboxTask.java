package io.vzaimno.telegram;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One execution for each message in line. */
@Configuration(proxyBeanMethods = false)
class OutboxTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("telegram-message");

    private final Clock clock;

    OutboxTask(Clock clock) {
        this.clock = clock;
    }

    @Bean
    Task<Void> messageTask(Delivery delivery) {
        return Tasks.custom(DESCRIPTOR).onFailure(this::afterError).execute((instance, _) -> {
            var next = delivery.deliver(QueuedMessage.messageId(instance.getId()));
            return (complete, operations) ->
                    next.ifPresentOrElse(time -> operations.reschedule(complete, time), operations::stop);
        });
    }

    /** Only the database or a fault of ours leads here: the message is as it was, or counts as sent halfway. */
    private void afterError(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var failures = complete.getExecution().consecutiveFailures;
        operations.reschedule(complete, clock.instant().plus(Aftermath.pause(failures)));
    }
}
