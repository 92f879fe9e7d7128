package io.vzaimno.language;

import java.time.Duration;
import java.time.Instant;

/**
 * A point in time, to be said by how far away it is. Telegram counts down; whoever cannot see that reads how long it was
 * when the words were written.
 */
public record Soon(Instant time, Duration left) {

    public static Soon at(Instant time, Instant now) {
        var left = Duration.between(now, time);
        return new Soon(time, left.isNegative() ? Duration.ZERO : left);
    }
}
