package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void writesTheTotalsAndThePeople() {
        assertThat(json(Samples.live(1, 3, 0))).isEqualTo(JSON.readTree("""
                {
                  "account": "north.wind",
                  "source": "live",
                  "taken_at": "2026-09-30T12:00:00+03:00",
                  "followers": {"declared": 3, "read": 3},
                  "following": {"declared": 4, "read": 4},
                  "total_non_mutual": 1,
                  "total_fans": 0,
                  "total_mutual": 3,
                  "total_pending": 0,
                  "total_unconfirmed": 0,
                  "mutual_share": 0.75,
                  "warnings": [],
                  "notes": [],
                  "users": [%s, %s, %s, %s]
                }
                """.formatted(
                        person(0, "Anna Moss", "non_mutual", false, true),
                        person(1, "Борис Moss", "mutual", true, false),
                        person(2, "Carla Moss", "mutual", true, false),
                        person(3, "Dmitri Moss", "mutual", true, true))));
    }

    @Test
    void tellsWhoIsInDoubt() {
        var report = json(Samples.inDoubt());

        assertThat(report.at("/total_unconfirmed").asInt()).isOne();
        assertThat(report.at("/users/0/confirmed").asBoolean()).isTrue();
        assertThat(report.at("/users/1/confirmed").asBoolean()).isFalse();
    }

    private static String person(int number, String name, String list, boolean follows, boolean isPrivate) {
        return """
                {
                  "username": "person.%d",
                  "full_name": "%s",
                  "list": "%s",
                  "link": "https://www.instagram.com/person.%1$d/",
                  "user_follows_target": true,
                  "target_follows_user": %s,
                  "confirmed": true,
                  "is_private": %s,
                  "is_verified": %s,
                  "followed_since": null,
                  "follows_since": null
                }
                """.formatted(number, name, list, follows, isPrivate, number == 0);
    }

    @Test
    void leavesOpenWhatExportsDoNotTell() {
        var json = json(Samples.export(0, 0, 1));

        assertThat(json.get("account").isNull()).isTrue();
        assertThat(json.get("followers").get("declared").isNull()).isTrue();
        assertThat(json.get("mutual_share").isNull()).isTrue();
        assertThat(json.get("notes")).hasSize(1);
        var fan = json.get("users").get(0);
        assertThat(fan.get("is_private").isNull()).isTrue();
        assertThat(fan.get("followed_since").isNull()).isTrue();
        assertThat(fan.get("follows_since").stringValue()).isEqualTo("2021-03-14T12:26:53+03:00");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void keepsWhatPeopleCallThemselves(long seed) {
        var random = new Random(seed);
        var names =
                IntStream.range(0, 60).mapToObj(_ -> Samples.anything(random)).toArray(String[]::new);

        var users = json(Samples.nonMutual(names)).get("users");

        assertThat(users.values())
                .extracting(user -> user.get("full_name").stringValue())
                .containsExactlyElementsOf(
                        List.of(names).stream().map(Text::clean).toList());
    }

    @Test
    void passesOnThatTheFileCannotBeWritten() {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left");
            }
        };

        assertThatThrownBy(() -> JsonWriter.write(Samples.live(1, 1, 1), full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left");
    }

    private static JsonNode json(Report report) {
        var out = new ByteArrayOutputStream();
        try {
            JsonWriter.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JSON.readTree(out.toByteArray());
    }
}
