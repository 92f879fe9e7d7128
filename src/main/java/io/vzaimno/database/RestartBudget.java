package io.vzaimno.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** Limits restarts of a dead server to five in ten minutes, with a growing backoff. */
final class RestartBudget {

    private static final int ATTEMPTS = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Deque<Long> attempts = new ArrayDeque<>();

    /**
     * Waits for the backoff; there is none before the first attempt.
     *
     * @return whether another attempt is allowed
     */
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
