package io.vzaimno;

/**
 * The platform threads that carry virtual threads. A virtual thread keeps its carrier while it computes: with one carrier
 * per processor, which is the default, parsing two large uploads could block everything else. With more carriers the
 * operating system shares the processors among them.
 */
final class Carriers {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int PER_PROCESSOR = 4;
    private static final int LEAST = 8;

    /** Upper bound of the JVM's carrier pool. */
    private static final int MOST = 256;

    private Carriers() {}

    /** Must run before the first virtual thread starts. A value from the command line is kept. */
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
