package io.vzaimno.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rate limit per user.
 *
 * @param burst updates at once
 * @param each interval after which one more update is allowed
 * @param pause how long updates are dropped after the limit was exceeded
 */
@ConfigurationProperties("bot.allowance")
record RateLimitProperties(
        @DefaultValue("30") int burst,
        @DefaultValue("1s") Duration each,
        @DefaultValue("10s") Duration pause) {}
