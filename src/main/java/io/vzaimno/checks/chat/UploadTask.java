package io.vzaimno.checks.chat;

import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One execution for each reading of a file; again after a pause while Telegram or we are out of order. */
@Configuration(proxyBeanMethods = false)
class UploadTask {

    static final JobType<Upload> JOB = JobType.of("bot-upload", Upload.class);

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(512);

    /** Giving up tells the user, which may fail as well and is then tried again like everything before it. */
    @Bean
    Job uploadReadingTask(UploadReading reading) {
        return Job.of(
                JOB,
                Retries.growing(FIRST_PAUSE, 2).upTo(LONGEST_PAUSE),
                attempt -> Completion.next(
                        attempt.failures() < ATTEMPTS ? reading.read(attempt.data()) : reading.giveUp(attempt.data())));
    }
}
