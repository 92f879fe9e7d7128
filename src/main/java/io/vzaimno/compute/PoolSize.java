package io.vzaimno.compute;

/** How many jobs run at once. */
final class PoolSize {

    /** What the largest job takes: an export of a million entries, or two results of half a million that are compared. */
    private static final long BYTES_PER_JOB = 400L << 20;

    private PoolSize() {}

    /** One processor is left to what answers, and a third of the heap to the service and the collector. */
    static int of(int processors, long heap) {
        return Math.clamp(heap / 3 * 2 / BYTES_PER_JOB, 1, Math.max(1, processors - 1));
    }
}
