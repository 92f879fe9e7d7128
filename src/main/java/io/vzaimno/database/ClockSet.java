package io.vzaimno.database;

import java.time.Duration;
import java.time.Instant;

/**
 * The machine's clock was set. Published in each process that notices it, after the stored times have moved; what keeps times
 * in memory moves them by {@link #moved}.
 *
 * @param at what the clock shows now
 * @param by how far it was set, negative where it was set back
 * @param unwatched how long ago the clocks were compared before: the change was made within that time
 */
public record ClockSet(Instant at, Duration by, Duration unwatched) {

    /** Longer than the pauses between requests, which a smaller change of the clock must not cut short. */
    private static final Duration SMALL = Duration.ofMinutes(1);

    /**
     * What a time becomes that something waits for or counts from. It moves with the clock, unless the clock was set forwards
     * and the time was written with the new clock already.
     */
    public Instant moved(Instant time) {
        return isAhead() && !time.isBefore(firstNew()) ? time : time.plus(by);
    }

    /** Whether times may be stored that are past only for the new clock, and must not move. */
    boolean isAhead() {
        return by.compareTo(SMALL) > 0;
    }

    /** The first time that may have been written with a clock that is ahead. */
    Instant firstNew() {
        return at.minus(unwatched);
    }
}
