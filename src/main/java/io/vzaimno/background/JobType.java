package io.vzaimno.background;

/**
 * What is stored of a job with each of its executions. A running installation is upgraded in place: never rename a job
 * without a migration, and read the data that the version before has written.
 *
 * @param name unique in the service
 * @param data what an execution needs to know beyond its id, as JSON; {@link Void} for nothing
 * @param priority of what is due, the higher goes first while the workers are busy
 */
public record JobType<T>(String name, Class<T> data, int priority) {

    private static final int NORMAL = 50;

    /** A job for which the id of an execution says enough. */
    public static JobType<Void> of(String name) {
        return of(name, Void.class);
    }

    public static <T> JobType<T> of(String name, Class<T> data) {
        return new JobType<>(name, data, NORMAL);
    }

    public JobType<T> withPriority(int level) {
        return new JobType<>(name, data, level);
    }

    /** @param id unique among the executions that are planned */
    public Execution<T> execution(String id) {
        return new Execution<>(this, id, null, priority);
    }

    /** @param id unique among the executions that are planned */
    public Execution<T> execution(String id, T with) {
        return new Execution<>(this, id, with, priority);
    }
}
