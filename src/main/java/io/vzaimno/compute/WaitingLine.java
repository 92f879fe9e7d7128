package io.vzaimno.compute;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many callers of one kind wait for the pool at most, and how long each. */
final class WaitingLine {

    private final Semaphore room;
    private final Duration patience;

    WaitingLine(int length, Duration patience) {
        this.room = new Semaphore(length);
        this.patience = patience;
    }

    /** Waiting costs a request little; clients themselves hardly wait for longer than half a minute. */
    static WaitingLine forRequests() {
        return new WaitingLine(20, Duration.ofSeconds(20));
    }

    /** A task that waits holds one of the scheduler's threads. */
    static WaitingLine forTasks() {
        return new WaitingLine(4, Duration.ofSeconds(10));
    }

    /** Takes a place, at once or after waiting for it. */
    boolean enter(Semaphore places) {
        if (!room.tryAcquire()) {
            return false;
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            room.release();
        }
    }
}
