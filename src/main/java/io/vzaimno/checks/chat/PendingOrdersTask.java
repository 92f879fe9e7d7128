package io.vzaimno.checks.chat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vzaimno.accounts.Blocks;
import io.vzaimno.payments.PaymentCompleted;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** One execution for each payment. It commits with the payment, and what it orders cannot hold the payment up. */
@Configuration(proxyBeanMethods = false)
class PendingOrdersTask {

    private static final TaskDescriptor<Long> DESCRIPTOR = TaskDescriptor.of("bot-resume", Long.class);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Blocks blocks;
    private final Clock clock;

    PendingOrdersTask(ObjectProvider<SchedulerClient> scheduler, Blocks blocks, Clock clock) {
        this.scheduler = scheduler;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Bean
    static Task<Long> botResume(ObjectProvider<PendingOrders> resuming) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, _) -> resuming.getObject().resume(instance.getData(), instance.getId()));
    }

    @EventListener
    void on(PaymentCompleted event) {
        var payment = event.payment();
        if (blocks.contains(payment.user())) {
            return;
        }
        var execution = DESCRIPTOR
                .instance(payment.id().toString())
                .data(payment.user().value())
                .build();
        scheduler.getObject().scheduleIfNotExists(execution, clock.instant());
    }
}
