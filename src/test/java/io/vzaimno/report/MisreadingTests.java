package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "007",
                "0000025",
                "12345678901234567890",
                "1.5",
                "1,5",
                "1 200,50",
                "1_000",
                "1e5",
                "1E-5",
                "2.5e3",
                "1-2",
                "1/2",
                "12.05",
                "1.2.2024",
                "2024-01-05",
                "10:30",
                "10:30 AM",
                "5 pm",
                "50%",
                "$5",
                "5 ₽",
                "-1",
                "+7 900",
                "(5)",
                "mar2",
                "2mar",
                "MAY1",
                "dec.2020",
                "5 января 2024",
                "1 мая",
                "Sep 7",
                "7 sept, 10:30 pm",
                "TRUE",
                "False",
                "истина",
                "ЛОЖЬ",
                "٣",
                " 7 "
            })
    void suspectsNumbersDatesAndTruthValues(String text) {
        assertThat(Misreading.isLikely(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "ann",
                "ann7",
                "7ann",
                "maria7",
                "marco.2",
                "june88x",
                "decor1",
                "e",
                "5th",
                "1st",
                "2nd floor",
                "may",
                "март",
                "true7",
                "truely",
                "Anna 2 Moss",
                "user.0000025",
                "0x10",
                "1a",
                "...",
                "_",
                "2020 год",
                "5 друзей",
                "e5e",
                "1e5e",
                "1=1",
                "#1",
                "🎂 25"
            })
    void leavesNamesAlone(String text) {
        assertThat(Misreading.isLikely(text)).isFalse();
    }

    @Test
    void readsLongTextsWithoutTrouble() {
        assertThat(Misreading.isLikely("1".repeat(255))).isTrue();
        assertThat(Misreading.isLikely("1".repeat(30_000))).isFalse();
        assertThat(Misreading.isLikely("1 may ".repeat(42) + "x")).isFalse();
        assertThat(Misreading.isLikely("1 am ".repeat(50) + "!")).isFalse();
        assertThat(Misreading.isLikely(".".repeat(255))).isFalse();
    }
}
