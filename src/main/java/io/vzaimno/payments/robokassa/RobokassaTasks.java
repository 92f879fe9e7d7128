package io.vzaimno.payments.robokassa;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vzaimno.payments.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of Robokassa's payments. Also known to a service without a shop, which drops what is left of it. */
@Configuration(proxyBeanMethods = false)
class RobokassaTasks {

    private static final int ATTEMPTS = 20;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    @Bean
    Task<Void> robokassaState(ObjectProvider<StatusCheck> polling) {
        return task(StatusSchedule.TASK, payment -> polling.stream().findAny().flatMap(found -> found.look(payment)));
    }

    @Bean
    Task<Void> robokassaRefund(ObjectProvider<Refunding> refunding) {
        return task(RefundRequests.TASK, payment -> refunding.stream().findAny().flatMap(found -> found.goOn(payment)));
    }

    /** Does something for a payment until there is no next time. */
    private static Task<Void> task(TaskDescriptor<Void> descriptor, Function<PaymentId, Optional<Instant>> act) {
        return Tasks.custom(descriptor)
                .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS)
                        .withBackoff(FIRST_RETRY)
                        .thenRemove())
                .execute((instance, _) -> RefundRequests.payment(instance.getId())
                        .flatMap(act)
                        .<CompletionHandler<Void>>map(
                                time -> (complete, operations) -> operations.reschedule(complete, time))
                        .orElseGet(OnCompleteRemove::new));
    }
}
