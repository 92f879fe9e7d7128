package io.vzaimno.proofs;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long the proofs take: short ones with all other tests, long ones by {@code mvn -Pcrash test}. */
public final class Scale {

    private static final boolean LONG = Boolean.getBoolean("proofs.long");

    private Scale() {}

    public static boolean isLong() {
        return LONG;
    }

    public static int of(int usual, int inLongRuns) {
        return LONG ? inLongRuns : usual;
    }

    /** All cases in long runs, and each so many-th of them otherwise: a number prime to that of their variants meets all of these. */
    public static <T> Stream<T> sample(Stream<T> cases, int every) {
        var all = cases.toList();
        return IntStream.range(0, all.size())
                .filter(number -> LONG || number % every == 0)
                .mapToObj(all::get);
    }
}
