package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feb 08, 2026 1:17 pm            | feb     | 8  | 2026 | 1  | 17 | pm",
                "Feb. 8, 2026, 1:17\u202FPM      | feb     | 8  | 2026 | 1  | 17 | pm",
                "Sept 8, 2026 1:17:59 am         | sept    | 8  | 2026 | 1  | 17 | am",
                "May 01, 2024 23:59              | may     | 1  | 2024 | 23 | 59 | ''",
                "Aug 11, 2026 at 10:03 PM        | aug     | 11 | 2026 | 10 | 3  | pm",
                "ago 10, 2026 4:38 da manhã      | ago     | 10 | 2026 | 4  | 38 | da manhã",
                "8月 10, 2026 6:32 PM            | 8月     | 10 | 2026 | 6  | 32 | pm",
                "thg 8 10, 2026 6:32 CH          | thg 8   | 10 | 2026 | 6  | 32 | ch",
                "08 10, 2026 6:32 PM             | 08      | 10 | 2026 | 6  | 32 | pm",
                "ส.ค. 10, 2026 18:32             | ส.ค     | 10 | 2026 | 18 | 32 | ''",
                "أغسطس ١٠, ٢٠٢٦ ٦:٣٢ م           | أغسطس   | 10 | 2026 | 6  | 32 | م",
                "\u200Eיוני\u200F 10, 2026 6:32   | יוני    | 10 | 2026 | 6  | 32 | ''",
                "dic 01, 2025 4:38 p. m.         | dic     | 1  | 2025 | 4  | 38 | p. m",
                "8 de out. de 2025 13:17         | out     | 8  | 2025 | 13 | 17 | ''",
                "9 сент. 2025 г., 8:17 вечера    | сент    | 9  | 2025 | 8  | 17 | вечера"
            })
    void takesADateApart(String text, String month, int day, int year, int hour, int minute, String half) {
        assertThat(WrittenDate.parse(text)).contains(new WrittenDate(month, day, year, hour, minute, half));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Followers",
                "Feb 08, 2026",
                "1:17 pm",
                "08.02.2026 13:17",
                "Feb 08, 99999 1:17 pm",
                "Feb 08, 2026 1 o'clock",
                "Feb 1 2 3 4 5 and so on, in a sentence that is far too long to be a date, whatever it may say at its end 1:17"
            })
    void leavesAloneWhatIsNoDate(String text) {
        assertThat(WrittenDate.parse(text)).isEmpty();
    }
}
