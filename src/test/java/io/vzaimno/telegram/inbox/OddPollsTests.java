package io.vzaimno.telegram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vzaimno.TestDatabase;
import io.vzaimno.telegram.TelegramAlone;
import io.vzaimno.telegram.TelegramTestConfiguration;
import io.vzaimno.telegram.TelegramTestConfiguration.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A poll that brings odd updates among others, and brings them again until they are confirmed. */
@SpringBootTest(classes = {TelegramAlone.class, TelegramTestConfiguration.class})
@ContextConfiguration(initializers = {TestDatabase.class, OddPollsTests.OddTelegram.class})
@DirtiesContext
class OddPollsTests {

    private static final long LAST = 600_000_009;

    private static final String UPDATES = """
            {"ok": true, "result": [
              null, 5, "text", [], {}, {"update_id": true}, {"update_id": "5"}, {"update_id": 99999999999999999999},
              {"update_id": 1e999999999}, {"update_id": [600000000]},
              {"update_id": 600000001, "message": "text"},
              {"update_id": 600000002, "message": {"chat": "text"}},
              {"update_id": 600000003, "message": {"message_id": true, "chat": {"id": []}}},
              {"update_id": 600000004, "message": {"message_id": 1, "chat": {"id": 5}, "unknown": 1e400}},
              {"update_id": 600000005, "message": {"message_id": 1, "chat": {"id": 5}, "photo": 5}},
              {"update_id": 600000006, "thing_of_the_future": {"\\u0000": "\\ud800"}},
              {"update_id": 600000007, "callback_query": {"id": "1"}},
              {"update_id": 600000008, "message": {"message_id": 1, "chat": {"id": 5}, "text": "a\\u0000\\ud800b"}},
              {"update_id": 600000009, "message": {"message_id": 2, "chat": {"id": 5}, "text": "behind them all"}}
            ]}""";

    @Autowired
    Listener listener;

    @Test
    void whatIsBehindOddUpdatesIsHeardAndAllAreConfirmed() {
        await().until(() -> listener.heard.contains("behind them all"));

        assertThat(listener.heard).containsExactly("a\uFFFD\uFFFDb", "behind them all");
        await().until(() -> OddTelegram.OFFSET.get() == LAST + 1);
    }

    @AfterAll
    static void close() {
        OddTelegram.SERVER.stop(0);
    }

    /** A Bot API that has just these updates. */
    static final class OddTelegram implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Pattern WANTED = Pattern.compile("offset\\D+(\\d+)");
        static final AtomicLong OFFSET = new AtomicLong();
        static final HttpServer SERVER = start();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "TELEGRAM_TOKEN=1:odd",
                            "TELEGRAM_API_URL=http://127.0.0.1:"
                                    + SERVER.getAddress().getPort(),
                            "telegram.poll-timeout=1s")
                    .applyTo(context);
        }

        private static HttpServer start() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/", OddTelegram::answer);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.start();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void answer(HttpExchange exchange) throws IOException {
            var request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var answer = exchange.getRequestURI().getPath().endsWith("/getUpdates")
                    ? updates(request)
                    : "{\"ok\": true, \"result\": true}";
            var bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        private static String updates(String request) {
            var wanted = WANTED.matcher(request);
            if (wanted.find()) {
                OFFSET.set(Long.parseLong(wanted.group(1)));
            }
            return OFFSET.get() > LAST ? "{\"ok\": true, \"result\": []}" : UPDATES;
        }
    }
}
