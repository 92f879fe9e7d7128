package io.vzaimno.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one person may ask of the bot.
 *
 * @param burst updates at once
 * @param each after which there is room for one more
 * @param pause how long somebody is not heard who has asked too much
 */
@ConfigurationProperties("bot.allowance")
record RateLimitProperties(
        @DefaultValue("30") int burst,
        @DefaultValue("1s") Duration each,
        @DefaultValue("10s") Duration pause) {}
