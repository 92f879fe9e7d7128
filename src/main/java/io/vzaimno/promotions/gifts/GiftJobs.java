package io.vzaimno.promotions.gifts;

import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Returns gifts that were not opened in time, each in a transaction of its own. */
@Configuration(proxyBeanMethods = false)
class GiftJobs {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    Job giftExpiry(GiftTable table, Gifts gifts) {
        return Job.recurring(
                JobType.of("gift-expiry"), PAUSE, () -> table.overdue().forEach(gifts::expire));
    }
}
