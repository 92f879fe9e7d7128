package io.vzaimno.conversation;

import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobQueue;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import io.vzaimno.telegram.api.Telegram;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** One execution at each start, again until Telegram has taken all of it. */
@Configuration(proxyBeanMethods = false)
class BotProfileTask {

    private static final JobType<Void> JOB = JobType.of("bot-profile");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(512);

    private final JobQueue jobs;
    private final Telegram telegram;
    private final Roles roles;

    BotProfileTask(JobQueue jobs, Telegram telegram, Roles roles) {
        this.jobs = jobs;
        this.telegram = telegram;
        this.roles = roles;
    }

    @Bean
    static Job botProfilePublishing(BotProfile profile) {
        return Job.of(JOB, Retries.growing(FIRST_PAUSE, 2).upTo(LONGEST_PAUSE), _ -> {
            profile.publish();
            return Completion.done();
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (telegram.isConfigured() && roles.include(Role.BOT)) {
            jobs.once(JOB.execution("profile"));
        }
    }
}
