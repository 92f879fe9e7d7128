package io.vzaimno.promotions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How promotions run.
 *
 * @param giftDays how many days a gift waits to be opened
 */
@ConfigurationProperties("promotions")
public record PromotionProperties(@DefaultValue("30") int giftDays) {

    public Duration giftTime() {
        return Duration.ofDays(giftDays);
    }
}
