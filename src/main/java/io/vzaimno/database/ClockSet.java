package io.vzaimno.database;

import java.time.Duration;
import java.time.Instant;

/**
 * The system clock was set. Published in each process that detects it, after the stored times were shifted. Components that
 * keep times in memory shift them with {@link #moved}.
 *
 * @param at the new time
 * @param by how far the clock was set, negative if it was set back
 * @param unwatched the time since the previous comparison: the clock was set within it
 */
public record ClockSet(Instant at, Duration by, Duration unwatched) {

    /** Longer than the pauses between requests, which a smaller change of the clock must not shorten. */
    private static final Duration SMALL = Duration.ofMinutes(1);

    /**
     * Shifts a time that something waits for or counts from. It moves with the clock, unless the clock was set forward and
     * the time was already written with the new clock.
     */
    public Instant moved(Instant time) {
        return isAhead() && !time.isBefore(firstNew()) ? time : time.plus(by);
    }

    /** Whether times that are past only by the new clock may be stored already; these must not be shifted. */
    boolean isAhead() {
        return by.compareTo(SMALL) > 0;
    }

    /** The earliest time that may have been written with the new clock. */
    Instant firstNew() {
        return at.minus(unwatched);
    }
}
