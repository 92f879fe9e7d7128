package io.vzaimno.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** How often a server that dies is started again: five times within ten minutes, each time after a longer pause. */
final class RestartBudget {

    private static final int ATTEMPTS = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Deque<Long> attempts = new ArrayDeque<>();

    /** Waits until the next attempt may begin; the first begins at once. Whether there is one left. */
    boolean allowsAnother() {
        var now = System.nanoTime();
        attempts.removeIf(attempt -> now - attempt > WINDOW.toNanos());
        if (attempts.size() >= ATTEMPTS) {
            return false;
        }
        LockSupport.parkNanos(PAUSE.multipliedBy(attempts.size()).toNanos());
        attempts.add(System.nanoTime());
        return true;
    }
}
