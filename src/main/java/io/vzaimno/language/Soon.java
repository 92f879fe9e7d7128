package io.vzaimno.language;

import java.time.Duration;
import java.time.Instant;

/**
 * A point in time, formatted by how far away it is. Telegram counts down; apps that cannot show the time left when the
 * text was written.
 */
public record Soon(Instant time, Duration left) {

    public static Soon at(Instant time, Instant now) {
        var left = Duration.between(now, time);
        return new Soon(time, left.isNegative() ? Duration.ZERO : left);
    }
}
