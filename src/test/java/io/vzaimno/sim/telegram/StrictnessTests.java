package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StrictnessTests {

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final HttpClient http = HttpClient.newHttpClient();

    {
        telegram.user(1001).types("/start");
    }

    @AfterEach
    void close() {
        http.close();
        telegram.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sendMessage | {\"chat_id\":1001} | sendMessage lacks text",
                "sendMessage | {\"chat_id\":1001,\"text\":5} | text is no String: 5",
                "sendMessage | {\"chat_id\":true,\"text\":\"x\"} | chat_id is no Integer: true",
                "sendMessage | {\"chat_id\":1001,\"text\":\"x\",\"txt\":\"y\"} | txt is no parameter of sendMessage",
                "sendMessage | {\"chat_id\":1001,\"text\":\"x\",\"protect_content\":\"yes\"} | protect_content is no Boolean",
                "sendMessage | {\"chat_id\":1001,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"a\",\"data\":\"b\"}]]}}"
                        + " | reply_markup.inline_keyboard[0][0].data is unknown to InlineKeyboardButton",
                "sendMessage | {\"chat_id\":1001,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[{\"text\":\"a\"}]}}"
                        + " | reply_markup.inline_keyboard[0] is no array",
                "sendMessage | {\"chat_id\":1001,\"text\":\"x\",\"reply_parameters\":{\"quote\":\"b\"}}"
                        + " | reply_parameters lacks message_id",
                "setMyCommands | {\"commands\":[],\"scope\":{\"type\":\"chat\"}} | scope lacks chat_id",
                "setMyCommands | {\"commands\":[],\"scope\":{\"type\":\"chats\"}} | scope.type must be",
                "sendMediaGroup | {\"chat_id\":1001,\"media\":[{\"type\":\"photo\"}]} | media[0] lacks media",
                "getUpdates | {\"allowed_updates\":[\"message\",1]} | allowed_updates[1] is no String: 1",
                "sendDice | {\"chat_id\":1001} | not simulated: sendDice",
            })
    void recordsWhatTheBotApiDoesNotKnow(String method, String body, String complaint) throws Exception {
        var answer = post(method, "application/json", body);

        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("error_code").asInt()).isEqualTo(400);
        assertThat(answer.path("description").asString())
                .startsWith("Bad Request: simulator: ")
                .contains(complaint);
        assertThat(telegram.violations()).singleElement().asString().contains(complaint);
        assertThat(telegram.chat(1001).fromBot()).isEmpty();
    }

    @Test
    void doesNotKnowOtherMethods() throws Exception {
        var answer = post("sendLetter", "application/json", "{}");

        assertThat(answer).hasToString("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
        assertThat(telegram.violations()).containsExactly("no such method: sendLetter");
    }

    @ParameterizedTest
    @CsvSource({"/bot1:wrong/getMe, 401, Unauthorized", "/bot/getMe, 404, Not Found", "/botwrong/getMe, 404, Not Found"
    })
    void knowsOneTokenOnly(String path, int status, String description) throws Exception {
        var response = get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Json.read(response.body()).path("description").asString()).isEqualTo(description);
        assertThat(telegram.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendMessage", "SENDMESSAGE", "sendmessage"})
    void readsMethodNamesInAnyCase(String method) throws Exception {
        var answer = post(method, "application/x-www-form-urlencoded", "chat_id=1001&text=a%20b%2Bc");

        assertThat(answer.path("result").path("text").asString()).isEqualTo("a b+c");
    }

    @Test
    void readsParametersOfEveryKindOfRequest() throws Exception {
        var markup = "{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"b\"}]]}";
        var encoded = URLEncoder.encode(markup, StandardCharsets.UTF_8);
        var multipart = """
                --xyz
                Content-Disposition: form-data; name="chat_id"

                1001
                --xyz
                Content-Disposition: form-data; name="text"

                текст
                --xyz
                Content-Disposition: form-data; name="reply_markup"

                %s
                --xyz--
                """.formatted(markup).replace("\n", "\r\n");

        get("/bot" + telegram.token() + "/sendMessage?chat_id=1001&text=query&reply_markup=" + encoded);
        post("sendMessage", "application/x-www-form-urlencoded", "chat_id=1001&text=form&reply_markup=" + encoded);
        post(
                "sendMessage",
                "application/json",
                "{\"chat_id\":\"1001\",\"text\":\"json\",\"reply_markup\":" + markup + "}");
        post("sendMessage", "multipart/form-data; boundary=xyz", multipart);

        assertThat(telegram.violations()).isEmpty();
        assertThat(telegram.chat(1001).fromBot())
                .extracting(SimMessage::text)
                .containsExactly("query", "form", "json", "текст");
        assertThat(telegram.chat(1001).fromBot())
                .allMatch(message -> message.button("b").isPresent());
    }

    @Test
    void refusesAFileThatNobodyAskedFor() throws Exception {
        var multipart = """
                --xyz
                Content-Disposition: form-data; name="chat_id"

                1001
                --xyz
                Content-Disposition: form-data; name="text"

                x
                --xyz
                Content-Disposition: form-data; name="report"; filename="a.txt"

                abc
                --xyz--
                """.replace("\n", "\r\n");

        post("sendMessage", "multipart/form-data; boundary=xyz", multipart);

        assertThat(telegram.violations())
                .containsExactly("sendMessage: file report is no parameter of sendMessage and not attached");
    }

    @Test
    void describesEveryMethodOfTheBotApi() {
        assertThat(ApiSchema.BOT_API_10_1.method("sendmessage"))
                .get()
                .satisfies(method -> assertThat(method.parameters()).containsKeys("chat_id", "text", "reply_markup"));
        assertThat(ApiSchema.BOT_API_10_1.method("getStarTransactions")).isPresent();
        assertThat(ApiSchema.BOT_API_10_1.object("Update"))
                .get()
                .satisfies(
                        fields -> assertThat(fields).containsKeys("message", "callback_query", "pre_checkout_query"));
    }

    private JsonNode post(String method, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(telegram.url() + "/bot" + telegram.token() + "/" + method))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Json.read(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(telegram.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
