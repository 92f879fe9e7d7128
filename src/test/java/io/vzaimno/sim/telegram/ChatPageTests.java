package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatPageTests {

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.shutdownNow();
        telegram.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/chat/1001, text/html; charset=utf-8",
        "/assets/main.js, text/javascript; charset=utf-8",
        "/assets/layout.css, text/css; charset=utf-8",
        "/assets/icon.svg, image/svg+xml"
    })
    void servesThePage(String path, String type) throws Exception {
        var response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/none.js", "/assets/../index.html", "/assets/%2e%2e/bot-api-10.1.txt", "/chat/x", "/x"})
    void servesNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "base.css", "layout.css", "messages.css", "main.js", "chat.js", "icons.svg"})
    void needsNoOtherHost(String resource) throws IOException {
        try (var in = ChatPage.class.getResourceAsStream("page/" + resource)) {
            var text = new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(text).isNotEmpty();
            assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
        }
    }

    @Test
    void letsNoOtherSiteActForThePerson() throws Exception {
        telegram.user(1001);

        var foreign = post("/page/chat/1001/text", "{\"text\":\"hi\"}", "https://example.org");
        var own =
                post("/page/chat/1001/text", "{\"text\":\"hi\"}", telegram.url().toString());

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(telegram.chat(1001).messages()).hasSize(1);
    }

    @Test
    void listsPeopleAndTakesNewOnes() throws Exception {
        telegram.user(1001).named("Ann", "").types("line one\nline two");

        var added = Json.read(post("/page/people", "{\"name\":\"Бо\",\"language\":\"ru\"}", "")
                .body());
        var people = Json.read(get("/page/people").body());

        assertThat(added.path("id").asLong()).isEqualTo(1002);
        assertThat(people.valueStream()
                        .map(person -> person.path("user").path("first_name").asString()))
                .containsExactly("Ann", "Бо");
        assertThat(people.path(0).path("preview").asString()).isEqualTo("line one");
        assertThat(telegram.user(1002)
                        .types("/start")
                        .path("message")
                        .path("from")
                        .path("language_code")
                        .asString())
                .isEqualTo("ru");
    }

    @Test
    void beginsItsEventsWithTheStateOfTheChat() throws Exception {
        telegram.user(1001).types("/start");

        var events = http.send(request("/page/chat/1001/events").build(), HttpResponse.BodyHandlers.ofLines());

        try (var lines = events.body()) {
            var first = lines.skip(2).limit(2).toList();
            assertThat(first.getFirst()).isEqualTo("event: state");
            var state = Json.read(first.getLast().substring("data: ".length()));
            assertThat(state.path("messages").path(0).path("text").asString()).isEqualTo("/start");
            assertThat(state.path("bot").path("username").asString()).isEqualTo("vzaimno_bot");
        }
    }

    @Test
    void handsDocumentsOutAsDownloads() throws Exception {
        telegram.user(1001).sends("<script>".getBytes(StandardCharsets.UTF_8), "a \"b\" ж.html", "text/html");
        var id = telegram.chat(1001)
                .messages()
                .getFirst()
                .document()
                .orElseThrow()
                .fileId();

        var response = get("/page/files/" + id);

        assertThat(response.body()).isEqualTo("<script>");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''a%20%22b%22%20%D0%B6.html");
        assertThat(response.headers().allValues("Content-Type")).isEqualTo(List.of("application/octet-stream"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String origin)
            throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(telegram.url() + path));
    }
}
