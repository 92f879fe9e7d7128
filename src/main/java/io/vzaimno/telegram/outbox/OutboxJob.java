package io.vzaimno.telegram.outbox;

import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One execution for each message in the queue. */
@Configuration(proxyBeanMethods = false)
class OutboxJob {

    static final JobType<Void> JOB = JobType.of("telegram-message");

    /** With the pauses between them, a quarter of an hour. */
    private static final int RETRIES = 10;

    /** Only the database or a fault of ours makes it fail: the message is as it was, or counts as sent halfway. */
    @Bean
    Job messageDelivery(Delivery delivery, DeliveryOutcomes outcomes, DeliveryBulkhead bulkhead) {
        return Job.of(
                JOB,
                Retries.after(DeliveryDecision::pause)
                        .atMost(RETRIES)
                        .thenGiveUp(id -> outcomes.abandon(QueuedMessage.messageId(id))),
                attempt ->
                        Completion.next(bulkhead.lend(() -> delivery.deliver(QueuedMessage.messageId(attempt.id())))));
    }
}
