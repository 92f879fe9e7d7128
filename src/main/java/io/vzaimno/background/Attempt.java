package io.vzaimno.background;

import org.jspecify.annotations.Nullable;

/**
 * An execution as its job sees it.
 *
 * @param stored its data, if the job has any
 * @param failures how often it has failed since it last succeeded or was planned
 */
public record Attempt<T>(String id, @Nullable T stored, int failures) {

    public T data() {
        if (stored == null) {
            throw new IllegalStateException("Planned without data: " + id);
        }
        return stored;
    }
}
