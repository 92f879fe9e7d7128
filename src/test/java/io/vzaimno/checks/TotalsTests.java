package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 100", "0, 3, 0", "1, 999, 1", "399, 1, 99", "400, 0, 100", "2, 1, 67"})
    void saysNoneAndAllOnlyWhenItIsSo(int mutual, int nonMutual, int percent) {
        assertThat(new Totals(mutual, mutual + nonMutual, nonMutual, mutual, 0, 0).mutualPercent())
                .isEqualTo(percent);
    }
}
