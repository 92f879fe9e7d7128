package io.vzaimno.promotions.gifts;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Returns gifts that nobody opened, each in a transaction of its own. */
@Configuration(proxyBeanMethods = false)
class GiftTasks {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    Task<Void> giftExpiry(ObjectProvider<GiftTable> table, ObjectProvider<Gifts> gifts) {
        return Tasks.recurring("gift-expiry", FixedDelay.of(PAUSE))
                .execute((_, _) -> table.getObject().overdue().forEach(gifts.getObject()::expire));
    }
}
