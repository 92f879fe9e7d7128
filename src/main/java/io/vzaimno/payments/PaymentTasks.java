package io.vzaimno.payments;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of payments of every method. */
@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    @Bean
    Task<Void> paymentExpiry(ObjectProvider<Payments> payments) {
        return Tasks.recurring("payment-expiry", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> payments.getObject().expire());
    }

    @Bean
    Task<Void> paymentInvariants(ObjectProvider<Invariants> invariants) {
        return Tasks.recurring("payment-invariants", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> invariants.getObject().watch());
    }
}
