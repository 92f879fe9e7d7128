package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersTests {

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 8", "4, 16", "64, 256", "128, 256"})
    void areSeveralForEachProcessor(int processors, int carriers) {
        assertThat(Carriers.count(processors)).isEqualTo(carriers);
    }
}
