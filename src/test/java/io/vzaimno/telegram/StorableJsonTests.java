package io.vzaimno.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableJsonTests {

    @ParameterizedTest
    @CsvSource({
        "{\"a\":\"\\u0000b\"}, {\"a\":\"\\ufffdb\"}",
        "\\ud83d\\ude42, \\ud83d\\ude42",
        "\\ud83d x, \\ufffd x",
        "\\ud83d\\u0041, \\ufffd\\u0041",
        "\\ude42, \\ufffd",
        "\\\\u0000, \\\\u0000",
        "\\n\\u00e9🙂, \\n\\u00e9🙂",
        "\\u00, \\u00"
    })
    void replacesWhatTheDatabaseCannotKeep(String json, String stored) {
        assertThat(StorableJson.of(json)).isEqualTo(stored);
    }
}
