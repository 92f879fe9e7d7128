package io.vzaimno.database;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Detects when the system clock is set, forward or back, and shifts the stored times that the service waits for. Without
 * that, setting the clock back by a day would stop all background work for a day.
 *
 * <p>While the process runs, the clock is compared with a monotonic one; at startup, with the last stored time. If several
 * processes run on one machine, the first one shifts the times.
 */
class ClockWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Clock synchronization (NTP) makes smaller corrections. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    /** All processes on a machine detect the same change within this time. */
    private static final Duration SAME_CHANGE = Duration.ofSeconds(30);

    private static final Duration MARK = Duration.ofSeconds(10);

    private final StoredTimes times;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Consumer<ClockSet> listeners;
    private final Supplier<Instant> wall;
    private final LongSupplier nanos;

    private volatile boolean isRunning;
    private Instant lastSeen;
    private long lastNanos;
    private Instant lastMark = Instant.MIN;

    /**
     * Watches a clock.
     *
     * @param listeners are called after the stored times were shifted
     * @param wall the system clock, which can be set
     * @param nanos a monotonic clock, in nanoseconds
     */
    ClockWatch(
            StoredTimes times,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Consumer<ClockSet> listeners,
            Supplier<Instant> wall,
            LongSupplier nanos) {
        this.times = times;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = listeners;
        this.wall = wall;
        this.nanos = nanos;
        this.lastSeen = wall.get();
        this.lastNanos = nanos.getAsLong();
    }

    @Override
    public void start() {
        isRunning = true;
        compareWithLastRun();
        Thread.ofVirtual().name("clock-watch").start(() -> {
            while (isRunning) {
                LockSupport.parkNanos(LOOK.toNanos());
                look();
            }
        });
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Runs before anything that waits for a time. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** Compares both clocks since the previous call. */
    void look() {
        var now = wall.get();
        var nanosNow = nanos.getAsLong();
        var unwatched = Duration.ofNanos(nanosNow - lastNanos);
        var by = Duration.between(lastSeen.plus(unwatched), now);
        try {
            if (by.abs().compareTo(TOLERATED) > 0) {
                moved(new ClockSet(now, by, unwatched));
            } else if (Duration.between(lastMark, now).abs().compareTo(MARK) > 0) {
                mark(now);
            }
            lastSeen = now;
            lastNanos = nanosNow;
        } catch (DataAccessException | TransactionException e) {
            log.atDebug().setCause(e).log("The clock is compared again once the database answers");
        }
    }

    private void compareWithLastRun() {
        var now = wall.get();
        lastRunSeenAt()
                .map(seenAt -> Duration.between(seenAt, now))
                .filter(by -> by.compareTo(TOLERATED.negated()) < 0)
                .ifPresent(by -> moved(new ClockSet(now, by, Duration.ZERO)));
    }

    private void moved(ClockSet change) {
        transaction.executeWithoutResult(_ -> {
            if (isFirst(change.at())) {
                times.move(change);
                log.atWarn()
                        .addKeyValue("seconds", change.by().toSeconds())
                        .log(
                                "The clock was set by {} s: what waits for a time goes on as if it had not been",
                                change.by().toSeconds());
            }
        });
        lastMark = change.at();
        listeners.accept(change);
    }

    private boolean isFirst(Instant now) {
        return jdbc.sql("""
                        UPDATE clock_marks
                           SET moved_at = :now, seen_at = :now
                         WHERE moved_at IS NULL OR abs(extract(epoch FROM moved_at - :now)) > :same
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("same", SAME_CHANGE.toSeconds())
                        .update()
                == 1;
    }

    private void mark(Instant now) {
        jdbc.sql("UPDATE clock_marks SET seen_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        lastMark = now;
    }

    private Optional<Instant> lastRunSeenAt() {
        return jdbc.sql("SELECT seen_at FROM clock_marks")
                .query((row, _) -> Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
