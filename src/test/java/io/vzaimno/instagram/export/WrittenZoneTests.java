package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenZoneTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-08-12T05:03Z      | Tuesday, August 11, 2026 at 22:03 UTC    | -07:00",
                "2026-08-12T05:03Z      | 05:03 UTC                                | Z",
                "2026-08-12T05:03:17Z   | 12 de agosto de 2026 08:03 UTC           | +03:00",
                "2026-08-12T23:30Z      | August 13, 2026 5:00 am UTC              | +05:30",
                "2026-08-12T02:03Z      | August 11, 2026 10:03 PM                 | -04:00",
                "2026-08-12T11:03Z      | Thursday, August 13, 2026 at 00:03       | +13:00",
                "2026-08-12T11:03Z      | Wednesday, August 12, 2026 at 00:03      | -11:00",
                "2026-08-12T11:03Z      | 00:03                                    | -11:00",
                "2026-08-12T05:03+00:00 | 8:03                                     | +03:00",
                "yesterday              | 8:03                                     | Z",
                "2026-08-12T05:03Z      | in the morning                           | Z",
                "2026-08-12T05:03Z      | 77:03                                    | Z"
            })
    void comparesTheTwoClocks(String moment, String written, ZoneOffset zone) {
        assertThat(WrittenZone.of(moment, written)).isEqualTo(zone);
    }
}
