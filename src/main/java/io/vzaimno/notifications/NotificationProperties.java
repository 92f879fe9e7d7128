package io.vzaimno.notifications;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told what.
 *
 * @param admins Telegram ids of the operators
 * @param linePause how often those who wait in line are told their place
 */
@ConfigurationProperties("notifications")
record NotificationProperties(
        @DefaultValue List<Long> admins,
        @DefaultValue("10s") Duration linePause) {}
