package io.vzaimno.compute;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits how many callers of one kind wait for the pool, and for how long. */
final class WaitingLine {

    private final Semaphore room;
    private final Duration timeout;

    WaitingLine(int length, Duration timeout) {
        this.room = new Semaphore(length);
        this.timeout = timeout;
    }

    /** For requests: clients rarely wait for more than half a minute. */
    static WaitingLine forRequests() {
        return new WaitingLine(20, Duration.ofSeconds(20));
    }

    /** For background tasks: a waiting task occupies a scheduler thread. */
    static WaitingLine forTasks() {
        return new WaitingLine(4, Duration.ofSeconds(10));
    }

    /** Acquires a permit, waiting if necessary; false after the timeout. */
    boolean enter(Semaphore places) {
        if (!room.tryAcquire()) {
            return false;
        }
        try {
            return places.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            room.release();
        }
    }
}
