package io.vzaimno;

import io.vzaimno.database.DatabaseLost;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the process ends when it should, within the time that supervisors give. What an end at once interrupts
 * goes on at the next start, as after a crash.
 */
@Component
class ProcessEnd {

    private static final Logger log = LoggerFactory.getLogger(ProcessEnd.class);

    /** Supervisors wait twenty seconds or more. */
    private static final Duration LIMIT = Duration.ofSeconds(18);

    /** What the JVM itself ends with after SIGTERM. */
    private static final int TERMINATED = 128 + 15;

    private static volatile int status = TERMINATED;

    /** From now on no stop of this process takes longer, whatever it waits for. */
    static void limit() {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .unstarted(() ->
                                Thread.ofPlatform().daemon().name("stop-limit").start(ProcessEnd::endAtTheLimit)));
    }

    /** On a thread of its own: the stop waits for the one that has noticed. */
    @EventListener
    void on(DatabaseLost lost) {
        status = DatabaseLost.EXIT_CODE;
        Thread.ofPlatform().name("database-lost").start(() -> System.exit(status));
    }

    private static void endAtTheLimit() {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(deadline - System.nanoTime());
        }
        log.warn("The stop takes too long: ending at once. What was under way goes on at the next start");
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(status);
    }
}
