package io.vzaimno.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.Application;
import io.vzaimno.TestDatabase;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.SimulatedTelegram;
import io.vzaimno.telegram.TelegramTestConfiguration;
import io.vzaimno.telegram.TelegramTestConfiguration.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.RestClient;

@SpringBootTest(
        classes = {Application.class, TelegramTestConfiguration.class},
        webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, SimulatedTelegram.class, WebhookTests.Address.class})
class WebhookTests {

    static final String SECRET = "a-secret-of-this-test-only";

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Listener listener;

    private final RestClient outsider = RestClient.builder()
            .baseUrl("http://127.0.0.1:" + Address.PORT)
            .defaultStatusHandler(_ -> true, (_, _) -> {})
            .build();

    @Test
    void takesWhatTelegramBringsInItsOrder() {
        var ann = telegram.user(31);
        var expected = IntStream.range(0, 10).mapToObj("hello %d"::formatted).toList();

        expected.forEach(ann::types);

        await().until(() -> listener.heard.stream()
                .filter(text -> text.startsWith("hello"))
                .toList()
                .equals(expected));
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void turnsAwayWhoeverDoesNotKnowTheSecret() {
        assertThat(post(update(901, "forged"), "a-secret-of-this-test-onlx")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(post(update(902, "forged"), "")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(post(update(905, "forged"), SECRET.toUpperCase(Locale.ROOT))).isEqualTo(HttpStatus.UNAUTHORIZED);

        assertThat(post(update(903, "genuine"), SECRET)).isEqualTo(HttpStatus.OK);
        await().until(() -> listener.heard.contains("genuine"));
        assertThat(listener.heard).doesNotContain("forged");
    }

    @Test
    void refusesWhatIsNoUpdate() {
        assertThat(post("nonsense", SECRET)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("{}", SECRET)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(update(904, "long".repeat(300_000)), SECRET)).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    private HttpStatus post(String body, String secret) {
        var answer = outsider.post()
                .uri("/telegram/webhook")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .header("Content-Type", "application/json")
                .body(body)
                .retrieve()
                .toBodilessEntity();
        return HttpStatus.valueOf(answer.getStatusCode().value());
    }

    private static String update(int id, String text) {
        return """
                {"update_id": %d, "message": {"message_id": 1, "date": 1, "text": "%s", "chat": {"id": 32}}}
                """.formatted(id, text);
    }

    /** Tells the service where it is to be found. */
    static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final int PORT = freePort();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "SERVER_PORT=" + PORT,
                            "TELEGRAM_WEBHOOK_URL=http://127.0.0.1:" + PORT,
                            "TELEGRAM_WEBHOOK_SECRET=" + SECRET)
                    .applyTo(context);
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
