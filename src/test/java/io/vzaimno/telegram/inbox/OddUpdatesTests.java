package io.vzaimno.telegram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vzaimno.Application;
import io.vzaimno.TestDatabase;
import io.vzaimno.telegram.SimulatedTelegram;
import io.vzaimno.telegram.TelegramTestConfiguration;
import io.vzaimno.telegram.TelegramTestConfiguration.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A caller who knows the webhook secret can send anything, and none of it breaks the service. */
@SpringBootTest(
        classes = {Application.class, TelegramTestConfiguration.class},
        webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, SimulatedTelegram.class, WebhookTests.Address.class})
class OddUpdatesTests {

    private static final int FIRST_NUMBER = 40_000_000;
    private static final AtomicInteger NUMBERS = new AtomicInteger(FIRST_NUMBER);

    /** One of each kind that is acted upon; the person is 7 everywhere. */
    static final List<String> KINDS = List.of("""
            {"message": {"message_id": 1, "date": 1, "from": {"id": 7, "is_bot": false, "first_name": "A", "language_code": "en"},
             "chat": {"id": 7, "type": "private", "first_name": "A"}, "text": "/start", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]}}
            """, """
            {"message": {"message_id": 1, "date": 1, "from": {"id": 7, "is_bot": false, "first_name": "A"}, "media_group_id": "m",
             "chat": {"id": 7, "type": "private"}, "caption": "c",
             "document": {"file_id": "f", "file_unique_id": "u", "file_name": "a.zip", "mime_type": "application/zip", "file_size": 5}}}
            """, """
            {"message": {"message_id": 1, "date": 1, "from": {"id": 7, "is_bot": false, "first_name": "A"},
             "chat": {"id": 7, "type": "private"},
             "photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}], "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "x"}}}
            """, """
            {"message": {"message_id": 1, "date": 1, "from": {"id": 7, "is_bot": false, "first_name": "A"},
             "chat": {"id": 7, "type": "private"},
             "successful_payment": {"currency": "XTR", "total_amount": 5, "invoice_payload": "none", "telegram_payment_charge_id": "c", "provider_payment_charge_id": "p"}}}
            """, """
            {"edited_message": {"message_id": 1, "date": 1, "edit_date": 2, "from": {"id": 7, "is_bot": false, "first_name": "A"},
             "chat": {"id": -7, "type": "group", "title": "g"}, "text": "/help"}}
            """, """
            {"callback_query": {"id": "1", "from": {"id": 7, "is_bot": false, "first_name": "A"}, "chat_instance": "1",
             "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "t"}, "data": "home"}}
            """, """
            {"pre_checkout_query": {"id": "1", "from": {"id": 7, "is_bot": false, "first_name": "A"}, "currency": "XTR",
             "total_amount": 5, "invoice_payload": "none"}}
            """, """
            {"my_chat_member": {"chat": {"id": -7, "type": "group", "title": "g"}, "from": {"id": 7, "is_bot": false, "first_name": "A"},
             "date": 1, "old_chat_member": {"status": "left", "user": {"id": 8, "is_bot": true, "first_name": "B"}},
             "new_chat_member": {"status": "member", "user": {"id": 8, "is_bot": true, "first_name": "B"}}}}
            """);

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "99999999999",
            "99999999999999999999",
            "1e400",
            "1e999999999",
            "\"\"",
            "\"text\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[1]",
            "{}",
            "{\"id\": {}}",
            "[".repeat(90) + "]".repeat(90),
            "[".repeat(5000) + "]".repeat(5000));

    @Autowired
    Listener listener;

    @Autowired
    JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final RestClient outsider = RestClient.builder()
            .baseUrl("http://127.0.0.1:" + WebhookTests.Address.PORT)
            .defaultStatusHandler(_ -> true, (_, _) -> {})
            .build();

    @BeforeEach
    void listen() {
        said.start();
        logger().addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        logger().detachAppender(said);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void everyPartOfEveryKindMayBeAnything(String kind) {
        for (var path : paths((ObjectNode) json.readTree(kind), "")) {
            for (var odd : ODD) {
                assertThat(post(changed(kind, path, odd)))
                        .as("%s as %s", path, odd)
                        .isIn(200, 400);
            }
            assertThat(post(changed(kind, path, ""))).as("without %s", path).isIn(200, 400);
        }
        assertThat(post(changed(kind, "", ""))).isEqualTo(200);

        awaitAllHandled();
        assertThat(saidOfOurs()).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "[]",
                "\"update\"",
                "{}",
                "{\"update_id\": true}",
                "{\"update_id\": \"1\"}",
                "{\"update_id\": 1e999999999}",
                "{\"update_id\": 99999999999999999999999}",
                "update_id=5"
            })
    void whatIsNoUpdateIsRefused(String body) {
        assertThat(post(body)).isEqualTo(400);
        assertThat(post("\u00ff".repeat(3) + body)).isEqualTo(400);
    }

    @Test
    void oddOnesAreToldOnceAMinuteAndCounted() {
        for (var number = 0; number < 50; number++) {
            assertThat(post("{\"update_id\": %d, \"poll_of_the_future\": {\"secret\": \"hunter2\"}}"
                            .formatted(NUMBERS.incrementAndGet())))
                    .isEqualTo(200);
            assertThat(post("{\"update_id\": %d, \"message\": \"hunter2\"}".formatted(NUMBERS.incrementAndGet())))
                    .isEqualTo(400);
        }

        assertThat(said.list.stream().map(ILoggingEvent::getFormattedMessage))
                .filteredOn(line -> line.contains("not asked for") || line.endsWith("with a wrong message"))
                .hasSizeLessThanOrEqualTo(2)
                .noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void thoseBehindAreHeard() {
        var text = "behind " + NUMBERS.incrementAndGet();
        post("{\"update_id\": %d, \"message\": {\"chat\": \"text\"}}".formatted(NUMBERS.incrementAndGet()));

        assertThat(post(KINDS.getFirst()
                        .replace("{\"message\"", "{\"update_id\": %d, \"message\"".formatted(NUMBERS.incrementAndGet()))
                        .replace("/start", text)))
                .isEqualTo(200);

        await().until(() -> listener.heard.contains(text));
    }

    /** Lines about updates of this test; others run at the same time. */
    private List<ILoggingEvent> saidOfOurs() {
        return said.list.stream()
                .filter(line -> isOurs(Long.parseLong(line.getMDCPropertyMap().getOrDefault("update", "0"))))
                .toList();
    }

    private static boolean isOurs(long update) {
        return update > FIRST_NUMBER && update <= NUMBERS.get();
    }

    private void awaitAllHandled() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("SELECT count(*) FROM telegram_updates WHERE handled_at IS NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** The update with something else, or nothing, in one place; the person is a new one each time. */
    private String changed(String kind, String path, String value) {
        var number = NUMBERS.incrementAndGet();
        var update = (ObjectNode)
                json.readTree(kind.replaceAll(": (-?)7\\b", ": $1" + number).replace("\"c\"", "\"c" + number + "\""));
        update.put("update_id", number);
        var marker = "MARKER";
        if (!path.isEmpty()) {
            var parent = (ObjectNode) update.at(path.substring(0, path.lastIndexOf('/')));
            var name = path.substring(path.lastIndexOf('/') + 1);
            parent.remove(name);
            if (!value.isEmpty()) {
                parent.put(name, marker);
            }
        }
        return update.toString().replace("\"" + marker + "\"", value);
    }

    private static List<String> paths(ObjectNode object, String prefix) {
        var paths = new ArrayList<String>();
        object.properties().forEach(member -> {
            var path = prefix + "/" + member.getKey();
            paths.add(path);
            if (member.getValue() instanceof ObjectNode inner) {
                paths.addAll(paths(inner, path));
            }
        });
        return paths;
    }

    private int post(String body) {
        return outsider.post()
                .uri("/telegram/webhook")
                .header("X-Telegram-Bot-Api-Secret-Token", WebhookTests.SECRET)
                .header("Content-Type", "application/json")
                .body(body.getBytes(UTF_8))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("io.vzaimno.telegram");
    }
}
