package io.vzaimno.compute;

/** How many jobs run at once. */
final class PoolSize {

    /** Heap for the largest job: an export with a million entries, or a comparison of two results with 500,000 each. */
    private static final long BYTES_PER_JOB = 400L << 20;

    private PoolSize() {}

    /** One processor is reserved for request threads, and a third of the heap for the service and the garbage collector. */
    static int of(int processors, long heap) {
        return Math.clamp(heap / 3 * 2 / BYTES_PER_JOB, 1, Math.max(1, processors - 1));
    }
}
