package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayHalfTests {

    @ParameterizedTest
    @CsvSource({
        "en, 1, pm, 13",
        "en, 12, am, 0",
        "en, 12, pm, 12",
        "en, 11, a. m, 11",
        "en, 23, '', 23",
        "en, 0, '', 0",
        "en, 13, pm, 13",
        "pt, 4, da manhã, 4",
        "pt, 12, da manhã, 0",
        "pt, 4, da tarde, 16",
        "pt, 12, da tarde, 12",
        "pt, 11, da noite, 23",
        "pt, 12, da noite, 0",
        "pt, 12, da madrugada, 0",
        "pt, 3, da madrugada, 3",
        "es, 9, de la noche, 21",
        "es, 9, de la mañana, 9",
        "es, 4, p. m, 16",
        "ru, 3, ночи, 3",
        "ru, 8, вечера, 20",
        "ru, 1, дня, 13",
        "ru, 9, утра, 9",
        "ru, 12, ночи, 0",
        "ja, 6, 午後, 18",
        "ko, 6, 오전, 6",
        "zh, 6, 下午, 18",
        "hu, 6, du, 18",
        "cs, 6, odp, 18",
        "el, 6, μ.μ, 18",
        "ar, 6, م, 18",
        "vi, 6, ch, 18",
        "tr, 6, ös, 18",
        "hi, 6, pm, 18"
    })
    void knowsTheHalvesOfTheDay(String language, int hour, String half, int expected) {
        assertThat(DayHalf.hour(hour, half, Set.of(new ULocale(language)))).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"en, 9, somehow", "de, 9, da tarde", "en, 25, ''"})
    void doesNotGuess(String language, int hour, String half) {
        assertThat(DayHalf.hour(hour, half, Set.of(new ULocale(language)))).isEmpty();
    }
}
