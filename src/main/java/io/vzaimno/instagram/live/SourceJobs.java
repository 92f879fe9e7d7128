package io.vzaimno.instagram.live;

import io.vzaimno.background.Completion;
import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.background.Retries;
import io.vzaimno.instagram.site.InstagramProperties;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of the live source. */
@Configuration(proxyBeanMethods = false)
class SourceJobs {

    static final JobType<Void> PROBE = JobType.of("instagram-probe").withPriority(20);

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    /** A fault of our own, such as a database that is away, costs a new session its name only if it lasts. */
    private static final Retries NAMING =
            Retries.growing(Duration.ofSeconds(2), 2).atMost(7);

    @Bean
    Job instagramProbe(SourceProbe probe, InstagramProperties properties) {
        return Job.of(PROBE, Retries.every(AFTER_A_FAULT), _ -> Completion.again(probe.run()))
                .plannedAtStart("doors", properties.probe());
    }

    @Bean
    Job instagramSessionName(SessionNaming naming) {
        return Job.of(SessionNaming.JOB, NAMING, attempt -> Completion.next(naming.run(Long.parseLong(attempt.id()))));
    }
}
