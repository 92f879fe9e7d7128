package io.vzaimno;

import io.vzaimno.database.DatabaseLost;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the process: when its database is lost, and when a shutdown takes too long. Interrupted work resumes after the next
 * start, as after a crash.
 */
@Component
class ProcessEnd {

    private static final Logger log = LoggerFactory.getLogger(ProcessEnd.class);

    /** Supervisors usually wait for at least 20 seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(18);

    /** Exit code of the JVM after SIGTERM. */
    private static final int TERMINATED = 128 + 15;

    private static volatile int status = TERMINATED;

    /** Limits the duration of the shutdown. */
    static void limit() {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .unstarted(() ->
                                Thread.ofPlatform().daemon().name("stop-limit").start(ProcessEnd::endAtTheLimit)));
    }

    /** Exits on a new thread, because the shutdown waits for the publishing thread. */
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
        log.warn("Shutdown takes too long, halting. Interrupted work resumes after the next start");
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(status);
    }
}
