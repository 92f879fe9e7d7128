package io.vzaimno.telegram.outbox;

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

    /** With the pauses between them, a quarter of an hour. */
    private static final int LAST_FAILURE = 10;

    private final Clock clock;

    OutboxTask(Clock clock) {
        this.clock = clock;
    }

    @Bean
    Task<Void> messageTask(Delivery delivery, DeliveryOutcomes settlement, DeliveryBulkhead hands) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure((complete, operations) -> afterError(complete, operations, settlement))
                .execute((instance, _) -> {
                    var next = hands.lend(() -> delivery.deliver(QueuedMessage.messageId(instance.getId())));
                    return (complete, operations) ->
                            next.ifPresentOrElse(time -> operations.reschedule(complete, time), operations::stop);
                });
    }

    /** Only the database or a fault of ours leads here: the message is as it was, or counts as sent halfway. */
    private void afterError(
            ExecutionComplete complete, ExecutionOperations<Void> operations, DeliveryOutcomes settlement) {
        var failures = complete.getExecution().consecutiveFailures;
        if (failures < LAST_FAILURE) {
            operations.reschedule(complete, clock.instant().plus(DeliveryDecision.pause(failures)));
        } else {
            var instance = complete.getExecution().taskInstance.getId();
            settlement.abandon(QueuedMessage.messageId(instance));
            operations.stop();
        }
    }
}
