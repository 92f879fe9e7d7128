package io.vzaimno.telegram.outbox;

import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One execution for each live message that is behind. */
@Configuration(proxyBeanMethods = false)
class LiveJob {

    static final JobType<Void> JOB = JobType.of("telegram-live-message");

    private final LiveTable table;

    LiveJob(LiveTable table) {
        this.table = table;
    }

    @Bean
    Job liveMessageEditing(LiveEditing editing, DeliveryBulkhead bulkhead) {
        return Job.of(
                JOB,
                Retries.after(DeliveryDecision::pause),
                attempt -> bulkhead.lend(() -> show(editing, attempt.id()))
                        .map(Completion::again)
                        .orElseGet(() -> Completion.decided(() -> Completion.next(nextEdit(attempt.id())))));
    }

    private static Optional<Instant> show(LiveEditing editing, String key) {
        editing.show(key);
        return Optional.empty();
    }

    /**
     * Under the lock that every writer of another text takes first: either that text is seen here, or its writer finds no
     * execution any more and plans one.
     */
    private Optional<Instant> nextEdit(String key) {
        return table.lock(key).filter(message -> !message.isUpToDate()).map(message -> message.nextEditAt());
    }
}
