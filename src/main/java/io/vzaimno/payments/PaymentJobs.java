package io.vzaimno.payments;

import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of payments of every method. */
@Configuration(proxyBeanMethods = false)
class PaymentJobs {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    Job paymentExpiry(Payments payments) {
        return Job.recurring(JobType.of("payment-expiry"), PAUSE, payments::expire);
    }

    @Bean
    Job paymentInvariants(Invariants invariants) {
        return Job.recurring(JobType.of("payment-invariants"), PAUSE, invariants::watch);
    }
}
