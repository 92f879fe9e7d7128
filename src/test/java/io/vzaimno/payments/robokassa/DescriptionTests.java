package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "Ёлка № 5 – 10 проверок,          Ёлка № 5 10 проверок",
                "Ten checks 🎉 (best!),            Ten checks (best!)",
                "🎉,                               Vzaimno",
                "<b>Ten</b> & more,                b Ten /b more"
            })
    void leavesOutWhatRobokassaDoesNotTake(String tariff, String description) {
        assertThat(Description.of(tariff).text()).isEqualTo(description);
    }

    @Test
    void isNotLongerThanRobokassaTakes() {
        assertThat(Description.of("ш".repeat(255)).text()).hasSize(100);
    }
}
