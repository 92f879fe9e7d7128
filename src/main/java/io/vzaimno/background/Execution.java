package io.vzaimno.background;

import org.jspecify.annotations.Nullable;

/** One piece of work, to be planned with the {@link JobQueue}; its job and its id tell it from all others. */
public record Execution<T>(
        JobType<T> job, String id, @Nullable T data, int priority) {

    public Execution<T> withPriority(int level) {
        return new Execution<>(job, id, data, level);
    }
}
