package io.vzaimno.checks.chat;

import io.vzaimno.accounts.Blocks;
import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobQueue;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import io.vzaimno.payments.PaymentCompleted;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** One execution for each payment. It commits with the payment, and what it orders cannot hold the payment up. */
@Configuration(proxyBeanMethods = false)
class PendingOrdersTask {

    private static final JobType<Long> JOB = JobType.of("bot-resume", Long.class);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final JobQueue jobs;
    private final Blocks blocks;

    PendingOrdersTask(JobQueue jobs, Blocks blocks) {
        this.jobs = jobs;
        this.blocks = blocks;
    }

    @Bean
    static Job botResume(PendingOrders resuming) {
        return Job.of(JOB, Retries.every(RETRY), attempt -> {
            resuming.resume(attempt.data(), attempt.id());
            return Completion.done();
        });
    }

    @EventListener
    void on(PaymentCompleted event) {
        var payment = event.payment();
        if (!blocks.contains(payment.user())) {
            jobs.once(JOB.execution(payment.id().toString(), payment.user().value()));
        }
    }
}
