package io.vzaimno.telegram.outbox;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** One execution for each live message that is behind. */
@Configuration(proxyBeanMethods = false)
class LiveTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("telegram-live-message");

    private final LiveTable table;
    private final TransactionOperations transaction;

    LiveTask(LiveTable table, TransactionOperations transaction) {
        this.table = table;
        this.transaction = transaction;
    }

    @Bean
    Task<Void> liveMessageTask(LiveEditing editing, DeliveryBulkhead hands) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete,
                        complete.getTimeDone()
                                .plus(DeliveryDecision.pause(complete.getExecution().consecutiveFailures))))
                .execute((instance, _) -> hands.lend(() -> show(editing, instance.getId()))
                        .<CompletionHandler<Void>>map(
                                time -> (complete, operations) -> operations.reschedule(complete, time))
                        .orElse(this::goOn));
    }

    private static Optional<Instant> show(LiveEditing editing, String key) {
        editing.show(key);
        return Optional.empty();
    }

    /**
     * Under the lock that whoever wants another text takes first: either that text is seen here, or its writer finds no
     * execution any more and schedules one.
     */
    private void goOn(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        transaction.executeWithoutResult(_ -> table.lock(
                        complete.getExecution().taskInstance.getId())
                .filter(message -> !message.isUpToDate())
                .ifPresentOrElse(message -> operations.reschedule(complete, message.nextEditAt()), operations::stop));
    }
}
