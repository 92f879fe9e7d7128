package io.vzaimno.checks.chat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vzaimno.telegram.api.WithBot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the news of the line from time to time. */
@WithBot
@Configuration(proxyBeanMethods = false)
class QueueNotificationTask {

    @Bean
    Task<Void> lineNewsTask(ObjectProvider<QueueNotifications> news, QueueNotificationProperties properties) {
        return Tasks.recurring("notifications-line", FixedDelay.of(properties.pause()))
                .execute((_, _) -> news.getObject().tellAll());
    }
}
