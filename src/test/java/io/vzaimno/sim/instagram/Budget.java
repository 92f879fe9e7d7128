package io.vzaimno.sim.instagram;

import java.time.Duration;

/**
 * How much a session may ask before it is throttled. While it is throttled every further request makes it longer; at
 * the third time it is blocked, and then challenged.
 *
 * @param requests so many are answered within the window
 */
public record Budget(int requests, Duration window, Duration cooldown) {

    /** What well-kept clients reckon with. */
    public static Budget usual() {
        return new Budget(75, Duration.ofMinutes(11), Duration.ofMinutes(10));
    }
}
