package io.vzaimno;

/**
 * The platform threads that carry virtual threads. A virtual thread keeps its carrier for as long as it computes: with one
 * carrier for each processor, as is the default, two uploads that arrive faster than they are parsed would let nothing else
 * run. The operating system shares processors among more of them by time.
 */
final class Carriers {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int PER_PROCESSOR = 4;
    private static final int LEAST = 8;

    /** The JVM creates no more than these. */
    private static final int MOST = 256;

    private Carriers() {}

    /** Must come before the first virtual thread. What was chosen on the command line stays. */
    static void provide() {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(
                    PARALLELISM, String.valueOf(count(Runtime.getRuntime().availableProcessors())));
        }
    }

    static int count(int processors) {
        return Math.clamp((long) PER_PROCESSOR * processors, LEAST, MOST);
    }
}
