package io.vzaimno.checks.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How those who wait are told their place in the queue.
 *
 * @param pause between two messages to the same user
 */
@ConfigurationProperties("queue-notifications")
record QueueNotificationProperties(@DefaultValue("10s") Duration pause) {}
