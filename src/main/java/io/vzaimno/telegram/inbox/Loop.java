package io.vzaimno.telegram.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a step on its own thread until it is stopped. Errors are logged and do not end the loop. */
final class Loop {

    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(2);
    private static final int NUDGES = 50;
    private static final Duration BETWEEN_NUDGES = Duration.ofMillis(200);

    private final String name;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    private Loop(String name, Supplier<Duration> step) {
        this.name = name;
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> run(step));
    }

    /** Starts at once. Each step returns the pause before the next one. */
    static Loop start(String name, Supplier<Duration> step) {
        var loop = new Loop(name, step);
        loop.thread.start();
        return loop;
    }

    /**
     * Interrupts a pause and waits for the end of the current step.
     *
     * @param nudge ends a long step
     */
    void stop(Runnable nudge) {
        stopped.countDown();
        try {
            for (var nudges = 0; nudges < NUDGES && thread.isAlive(); nudges++) {
                nudge.run();
                thread.join(BETWEEN_NUDGES);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Supplier<Duration> step) {
        try {
            var pause = attempt(step);
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = attempt(step);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration attempt(Supplier<Duration> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("loop", name).setCause(e).log("Step failed");
            return AFTER_ERROR;
        }
    }
}
