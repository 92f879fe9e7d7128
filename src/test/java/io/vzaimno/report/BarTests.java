package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarTests {

    @ParameterizedTest
    @CsvSource({
        "100, 200, 100, 250, 500, 250",
        "1, 1, 1, 334, 333, 333",
        "1, 0, 0, 1000, 0, 0",
        "0, 0, 7, 0, 0, 1000",
        "3, 5000, 2, 6, 988, 6",
        "2147483647, 2147483647, 0, 500, 500, 0",
        "0, 0, 0, 0, 0, 0"
    })
    void dividesItsWidth(int first, int second, int third, int firstWidth, int secondWidth, int thirdWidth) {
        var bar = new Bar(1000, first, second, third);

        assertThat(new int[] {bar.width(0), bar.width(1), bar.width(2)})
                .containsExactly(firstWidth, secondWidth, thirdWidth);
    }

    @Test
    void putsOnePartBehindTheOther() {
        var bar = new Bar(1000, 1, 3, 4);

        assertThat(new int[] {bar.start(0), bar.start(1), bar.start(2)}).containsExactly(0, 125, 500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void showsEverybodyAndIsFilled(long seed) {
        var random = new Random(seed);
        int[] counts = {size(random), size(random), size(random)};

        var bar = new Bar(1000, counts);

        var total = (double) counts[0] + counts[1] + counts[2];
        for (var part = 0; part < counts.length; part++) {
            assertThat(bar.width(part) > 0).isEqualTo(counts[part] > 0);
            assertThat((double) bar.width(part)).isCloseTo(1000 * counts[part] / total, within(2.0 * Bar.MIN_WIDTH));
        }
        assertThat(bar.start(2) + bar.width(2)).isEqualTo(1000);
    }

    /** From 0 to millions. */
    private static int size(Random random) {
        return random.nextInt(1 << random.nextInt(1, 23));
    }
}
