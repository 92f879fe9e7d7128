package io.vzaimno.payments.robokassa;

import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import io.vzaimno.payments.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of Robokassa's payments. Also known to a service without a shop, which drops what is left of it. */
@Configuration(proxyBeanMethods = false)
class RobokassaJobs {

    private static final Retries RETRIES =
            Retries.growing(Duration.ofSeconds(5), 1.5).atMost(20);

    @Bean
    Job robokassaState(Optional<StatusCheck> polling) {
        return job(StatusSchedule.JOB, payment -> polling.flatMap(found -> found.look(payment)));
    }

    @Bean
    Job robokassaRefund(Optional<Refunding> refunding) {
        return job(RefundRequests.JOB, payment -> refunding.flatMap(found -> found.goOn(payment)));
    }

    /** Does something for a payment until there is no next time. */
    private static Job job(JobType<Void> type, Function<PaymentId, Optional<Instant>> act) {
        return Job.of(
                type,
                RETRIES,
                attempt -> Completion.next(RefundRequests.payment(attempt.id()).flatMap(act)));
    }
}
