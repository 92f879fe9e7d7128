package io.vzaimno.promotions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of promotions.
 *
 * @param giftDays days until an unopened gift expires
 */
@ConfigurationProperties("promotions")
public record PromotionProperties(@DefaultValue("30") int giftDays) {

    public Duration giftTime() {
        return Duration.ofDays(giftDays);
    }
}
