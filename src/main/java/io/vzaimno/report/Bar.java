package io.vzaimno.report;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A bar divided in proportion to counts. */
final class Bar {

    /** The minimum width of a part that is not 0. */
    static final int MIN_WIDTH = 6;

    private final int[] widths;

    /** Divides a width: what narrow parts get in excess is taken from the widest. */
    Bar(int width, int... counts) {
        var total = Math.max(1, Arrays.stream(counts).asLongStream().sum());
        widths = Arrays.stream(counts)
                .map(count -> count == 0 ? 0 : Math.max(MIN_WIDTH, (int) (count * (long) width / total)))
                .toArray();
        if (Arrays.stream(counts).anyMatch(count -> count > 0)) {
            widths[widest()] += width - Arrays.stream(widths).sum();
        }
    }

    int width(int part) {
        return widths[part];
    }

    /** Where a part begins. */
    int start(int part) {
        return Arrays.stream(widths, 0, part).sum();
    }

    private int widest() {
        return IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
    }
}
