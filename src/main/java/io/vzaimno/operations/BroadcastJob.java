package io.vzaimno.operations;

import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One execution for each broadcast that goes on; again after a pause while the database is out of order. */
@Configuration(proxyBeanMethods = false)
class BroadcastJob {

    static final JobType<Void> JOB = JobType.of("operations-broadcast");

    private static final Duration AFTER_ERROR = Duration.ofSeconds(10);

    /** Of its own each time a broadcast goes on: an execution that is just ending must not be taken for the new one. */
    static String id(long broadcast, Instant time) {
        return "%d.%d".formatted(broadcast, time.toEpochMilli());
    }

    private static long broadcast(String id) {
        return Long.parseLong(id, 0, id.indexOf('.'), 10);
    }

    @Bean
    Job broadcastFeeding(BroadcastFeeder feeding) {
        return Job.of(
                JOB, Retries.every(AFTER_ERROR), attempt -> Completion.next(feeding.feed(broadcast(attempt.id()))));
    }
}
