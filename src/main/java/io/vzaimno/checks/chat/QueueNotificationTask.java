package io.vzaimno.checks.chat;

import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.telegram.api.WithBot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the news of the line from time to time. */
@WithBot
@Configuration(proxyBeanMethods = false)
class QueueNotificationTask {

    @Bean
    Job lineNewsTask(QueueNotifications news, QueueNotificationProperties properties) {
        return Job.recurring(JobType.of("notifications-line"), properties.pause(), news::tellAll);
    }
}
