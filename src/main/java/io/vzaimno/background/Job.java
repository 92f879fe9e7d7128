package io.vzaimno.background;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the executions of a {@link JobType} do, and what becomes of those that fail. Modules declare each of their jobs as a
 * bean. A worker executes what is due on a virtual thread, one process at a time; if that process dies, another one starts
 * again from the beginning, so every job may run twice and must not mind.
 */
public sealed interface Job {

    JobType<?> type();

    /** Runs for as long as the service does: a pause after each end, also if it failed. */
    record Recurring(JobType<Void> type, Duration pause, Runnable action) implements Job {}

    /**
     * Runs when it was planned.
     *
     * @param atStart planned by each start, if it is not planned already
     */
    record Planned<T>(
            JobType<T> type, Retries retries, Function<Attempt<T>, Completion> action, Optional<AtStart> atStart)
            implements Job {

        /** Has an execution of this id planned by each start of a worker, this long afterwards. */
        public Planned<T> plannedAtStart(String id, Duration delay) {
            return new Planned<>(type, retries, action, Optional.of(new AtStart(id, delay)));
        }
    }

    /** What a start plans. */
    record AtStart(String id, Duration delay) {}

    static Job recurring(JobType<Void> type, Duration pause, Runnable action) {
        return new Recurring(type, pause, action);
    }

    /** @param action throws only where trying again can help */
    static <T> Planned<T> of(JobType<T> type, Retries retries, Function<Attempt<T>, Completion> action) {
        return new Planned<>(type, retries, action, Optional.empty());
    }
}
