package io.vzaimno.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableJsonTests {

    @Test
    void replacesHalvesThatAreNotEscaped() {
        var high = String.valueOf((char) 0xD83D);
        var low = String.valueOf((char) 0xDE42);

        assertThat(StorableJson.of("a" + high)).isEqualTo("a\\ufffd");
        assertThat(StorableJson.of(low + high + "b")).isEqualTo("\\ufffd\\ufffdb");
        assertThat(StorableJson.of(high + "\\" + "ude42")).isEqualTo("\\ufffd\\ufffd");
        assertThat(StorableJson.of(high + low)).isEqualTo(high + low);
    }

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
