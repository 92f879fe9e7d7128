package io.vzaimno.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.CapturesOutput;
import io.vzaimno.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
@CapturesOutput
class ProblemTests {

    private static final String ENSURE = "/api/v1/users/ensure?user_id=5";
    private static final String INITIATE = "/api/v1/check/initiate";

    @Autowired
    RestTestClient client;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Caller caller;

    @BeforeEach
    void call() {
        caller = Caller.withKey(client);
    }

    @Test
    void tellsWhatIsWrongWhereAndWhatToDo() {
        var answer = caller.get("/api/v1/users/5/ledger?limit=0&offset=-1");

        assertThat(answer.problem()).isEqualTo("400 invalid_request");
        assertThat(answer.at("/detail"))
                .isEqualTo("limit must be a whole number from 1 to 1000; offset must be a whole number from 0.");
        assertThat(answer.at("/instance")).isEqualTo("/api/v1/users/5/ledger");
        assertThat(answer.json().get("errors").get(0))
                .hasToString("{\"field\":\"limit\",\"message\":\"must be a whole number from 1 to 1000\"}");
        assertThat(answer.all("errors", "field")).containsExactly("limit", "offset");
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/v1/users/ensure", "PUT,/api/v1/checks", "DELETE,/api/v1/check/initiate", "POST,/health"})
    void refusesOtherMethods(String method, String path) {
        var answer = caller.call(HttpMethod.valueOf(method), path);

        assertThat(answer.problem()).isEqualTo("405 method_not_allowed");
        assertThat(answer.headers().getAllow()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data;boundary=x"
            })
    void refusesOtherKindsOfBodies(String type) {
        assertThat(caller.postAs(MediaType.parseMediaType(type), INITIATE, "x".getBytes(UTF_8))
                        .problem())
                .isEqualTo("415 unsupported_media_type");
    }

    @Test
    void refusesOtherKindsOfAnswers() {
        assertThat(caller.sending(HttpHeaders.ACCEPT, "application/xml")
                        .post(ENSURE)
                        .problem())
                .isEqualTo("406 not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"user_id\": 5,",
                "{\"user_id\": 05}",
                "{\"user_id\": NaN}",
                "{'user_id': 5}",
                "user_id=5",
                "{\"user_id\": 5, \"user_id\": 6, \"username\": \"mila\"}"
            })
    void refusesBrokenJson(String body) {
        assertThat(caller.postJson(INITIATE, body).problem()).isEqualTo("400 malformed_json");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        var body = "{\"username\": \"\u00ff\", \"user_id\": 5}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(caller.postAs(MediaType.APPLICATION_JSON, INITIATE, body).problem())
                .isEqualTo("400 malformed_json");
    }

    @Test
    void refusesJsonThatIsNestedTooDeep() {
        assertThat(caller.postJson(INITIATE, "{\"username\":" + "[".repeat(100_000))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_001, 9_000_000})
    void refusesBodiesOfMoreThanAMegabyte(int length) {
        assertThat(caller.postJson(INITIATE, " ".repeat(length)).problem()).isEqualTo("413 body_too_large");
    }

    @Test
    void refusesALargeBodyWhoseLengthIsNotTold() throws IOException {
        var chunk = "%x\r\n%s\r\n".formatted(1_000_001, " ".repeat(1_000_001));

        var answer = raw("POST " + INITIATE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + Caller.API_KEY + "\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"body_too_large\"");
    }

    @Test
    void readsBodiesOfAMegabyte() {
        var order = "{\"username\": \"mila\", \"user_id\": %d}".formatted(Caller.stranger());

        assertThat(caller.postJson(INITIATE, order + " ".repeat(1_000_000 - order.length()))
                        .problem())
                .isEqualTo("404 user_not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/check/%zz",
                "/api/v1/check/%00",
                "/api/v1/check/[",
                "/api/v1/check/a%2Fb",
                "/api/v1/../health",
                "/api/v1//checks",
                "/api/v1/checks;x=1?user_id=5",
                "/api/v1/checks?user_id=%zz",
                "/api/v1/checks\\x"
            })
    void refusesAddressesThatCannotBe(String address) throws IOException {
        var answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + Caller.API_KEY + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"invalid_request\"")
                .doesNotContain("Exception", "org.apache", "<html");
    }

    @Test
    void tellsNothingOfWhatBreaksInsideButWritesItDown(CapturedOutput output) {
        TestDatabase.alter(jdbc, "ALTER TABLE check_admission RENAME TO hidden_admission");
        try {
            var answer = caller.get("/api/v1/queue/status");

            assertThat(answer.problem()).isEqualTo("500 internal_error");
            assertThat(answer.text()).doesNotContain("check_admission", "SELECT");
            assertThat(output).contains("error_id " + answer.at("/error_id"), "check_admission");
        } finally {
            TestDatabase.alter(jdbc, "ALTER TABLE hidden_admission RENAME TO check_admission");
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
