package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDatesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feb 08, 2026 1:17 pm            | 2026-02-08T13:17",
                "Feb 08, 2026 1:17 PM            | 2026-02-08T13:17",
                "Feb 08, 2026, 1:17\u202FPM      | 2026-02-08T13:17",
                "Sept 8, 2026 1:17:59 am         | 2026-09-08T01:17",
                "Dec 31, 2025 12:05 am           | 2025-12-31T00:05",
                "Dec 31, 2025 12:05 pm           | 2025-12-31T12:05",
                "May 01, 2024 23:59              | 2024-05-01T23:59",
                "Tuesday, August 11, 2026 at 22:03 UTC | 2026-08-11T22:03",
                "ago 10, 2026 4:38 da manhã      | 2026-08-10T04:38",
                "ago 10, 2026 4:38 da tarde      | 2026-08-10T16:38",
                "dez 10, 2025 11:38 da noite     | 2025-12-10T23:38",
                "fev 29, 2024 12:10 da madrugada | 2024-02-29T00:10",
                "dic 01, 2025 4:38 pm            | 2025-12-01T16:38",
                "ene 01, 2025 4:38 p. m.         | 2025-01-01T16:38",
                "abr 01, 2025 4:38 a. m.         | 2025-04-01T04:38",
                "abr 01, 2025 9:38 de la noche   | 2025-04-01T21:38",
                "8 de out. de 2025 13:17         | 2025-10-08T13:17",
                "мая 09, 2025 1:17 PM            | 2025-05-09T13:17",
                "9 сент. 2025 г., 8:17 вечера    | 2025-09-09T20:17",
                "янв 09, 2025 3:17 ночи          | 2025-01-09T03:17"
            })
    void readsDatesOfManyLanguages(String text, LocalDateTime date) {
        assertThat(HtmlDates.parse(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Followers",
                "Feb 30, 2026 1:17 pm",
                "Feb 08, 2026",
                "2月 08, 2026 1:17",
                "08.02.2026 13:17",
                "Feb 08, 2026 25:17",
                "Feb 08, 99999 1:17 pm",
                "Feb 1 2 3 4 5 and so on, in a sentence that is far too long to be a date"
            })
    void leavesAloneWhatIsNoDate(String text) {
        assertThat(HtmlDates.parse(text)).isEmpty();
    }
}
