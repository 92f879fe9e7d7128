package io.vzaimno;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A clock that runs like any other, but can be stopped and moved on. */
public final class SettableClock extends Clock {

    private final Clock real = Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
    private Duration ahead = Duration.ZERO;
    private Duration passed = Duration.ZERO;
    private @Nullable Instant stoppedAt;

    @Override
    public synchronized Instant instant() {
        return (stoppedAt == null ? real.instant() : stoppedAt).plus(ahead);
    }

    /** Lets time pass, whether it runs or stands. */
    public synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
        passed = passed.plus(by);
    }

    /** Sets it forwards or back, as an administrator does: no time passes. */
    public synchronized void set(Duration by) {
        ahead = ahead.plus(by);
    }

    /** What it shows, together with a clock that only measures what passes. */
    public synchronized Reading read() {
        return new Reading(instant(), System.nanoTime() + passed.toNanos());
    }

    /** @param nanos since some moment, whatever the clock was set to */
    public record Reading(Instant instant, long nanos) {}

    /** Stands still from now on. */
    public synchronized void stop() {
        stoppedAt = real.instant();
    }

    /** Runs on from where it stands. */
    public synchronized void run() {
        if (stoppedAt != null) {
            ahead = ahead.minus(Duration.between(stoppedAt, real.instant()));
            stoppedAt = null;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
