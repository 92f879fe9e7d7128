package io.vzaimno.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text that the database cannot keep is refused by name, whatever brings it, and never stored as something else. */
@WebTest
class OddTextTests {

    private static final String TARIFFS = "/api/v1/admin/tariffs";

    @Autowired
    Routes routes;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    SampleBodies bodies;
    RawCaller caller;

    @BeforeEach
    void call() {
        caller = new RawCaller(port, Caller.ADMIN_API_KEY);
        bodies = new SampleBodies(routes);
    }

    @AfterEach
    void openAgain() {
        caller.send(new Routes.Route("DELETE", "/api/v1/admin/maintenance"), null, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\u0000", "a\\ud800", "\\udc00a", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
    void aTextThatCannotBeStoredIsRefusedInEveryFieldOfEveryBody(String text) {
        assertThat(routes.withJsonBody())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(bodies.texts(route)).allSatisfy(field -> {
                    var body = bodies.with(route, field, "\"" + text + "\"");
                    var answer = caller.send(route, "application/json", body);

                    assertThat(answer.problem()).as("%s %s", route, body).isEqualTo("400 invalid_request");
                    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
                    assertThat(answer.json().at("/errors/0/message").asString()).contains("NUL");
                }));
        assertThat(routes.withJsonBody().stream().flatMap(route -> bodies.texts(route).stream()))
                .contains("name", "description", "note", "reason", "text", "label", "code", "expires_at", "username");
    }

    @Test
    void pairsOfSurrogatesAndOtherRareCharactersAreStoredAsTheyAre() {
        var name = "\\ud83d\\ude00 \\u0001 \\ufffe \\u202e";
        var answer = caller.send(
                new Routes.Route("POST", TARIFFS),
                "application/json",
                "{\"name\": \"x%sx\", \"checks_count\": 1, \"price_rub\": 0}".formatted(name));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(jdbc.sql("SELECT name FROM tariffs WHERE name LIKE 'x%x'")
                        .query(String.class)
                        .list())
                .contains("x\uD83D\uDE00 \u0001 \uFFFE \u202Ex");
    }

    @Test
    void halvesOfSurrogatesAsBytesAreNoJson() {
        var body = "{\"name\": \"\u00ed\u00a0\u0080\", \"checks_count\": 1, \"price_rub\": 0}".getBytes(ISO_8859_1);

        assertThat(caller.send(new Routes.Route("POST", TARIFFS), "application/json", body)
                        .problem())
                .isEqualTo("400 malformed_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00", "%ED%A0%80", "%FF", "%C3%28", "a%F0%9F%98", "%zz", "%", "%u0000"})
    void aParameterThatIsNoTextIsRefused(String text) {
        var user = Caller.stranger();
        for (var field : List.of("first_name", "username")) {
            var address = "/api/v1/users/ensure?user_id=%d&%s=%s".formatted(user, field, text);

            assertThat(caller.send(new Routes.Route("POST", address), null, "").problem())
                    .as(address)
                    .isEqualTo("400 invalid_request");
        }
        assertThat(jdbc.sql("SELECT count(*) FROM users WHERE user_id = :user")
                        .param("user", user)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\u0000", "a\\u0000", "\\ud800\\ud800"})
    void aNameOfAFieldMayBeOddToo(String name) {
        assertThat(routes.withJsonBody())
                .allSatisfy(route -> assertThat(caller.send(route, "application/json", "{\"%s\": 1}".formatted(name))
                                .problem())
                        .startsWith("400 "));
    }

    @Test
    void aLongNameOfAFieldIsNotRepeated() {
        var answer = caller.send(
                new Routes.Route("POST", TARIFFS), "application/json", "{\"%s\": 1}".formatted("x".repeat(40_000)));

        assertThat(answer.problem()).isEqualTo("400 invalid_request");
        assertThat(answer.text()).hasSizeLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u00ff", "\u0001", "a\tb", ""})
    void anIdempotencyKeyIsPlainText(String key) {
        var answer = caller.exchange(
                "POST",
                "/api/v1/check/initiate",
                "Content-Type: application/json\r\nContent-Length: 2\r\nIdempotency-Key: " + key + "\r\n",
                "{}".getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("400 invalid_request");
    }
}
