package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.WebhookInfo;
import com.pengrad.telegrambot.request.AnswerPreCheckoutQuery;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SetWebhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookTests {

    private final TelegramSimulator telegram =
            TelegramSimulator.builder().webhookRetry(Duration.ofMillis(20)).start();
    private final TelegramBot bot = Bots.client(telegram);
    private final SimUser ann = telegram.user(1001);
    private final List<JsonNode> delivered = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    /** Status and body of the next answers; afterwards 200. */
    private final Deque<String> answers = new ConcurrentLinkedDeque<>();

    private HttpServer service;

    @BeforeEach
    void listen() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", this::receive);
        service.start();
    }

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        bot.shutdown();
        telegram.close();
        service.stop(0);
    }

    @Test
    void postsUpdatesWithTheSecret() {
        ann.types("before");

        var set =
                bot.execute(new SetWebhook().url(url()).secretToken("s3cr3t_-x").allowedUpdates("message"));
        ann.types("after");

        assertThat(set.isOk()).isTrue();
        awaitTexts("before", "after");
        assertThat(secrets).containsExactly("s3cr3t_-x", "s3cr3t_-x");
        await().untilAsserted(() -> assertThat(info().pendingUpdateCount()).isZero());
        assertThat(info().url()).isEqualTo(url());
        assertThat(info().allowedUpdates()).containsExactly("message");
    }

    @Test
    void triesAgainUntilTheServiceAgrees() {
        answers.addAll(List.of("500 ", "503 "));
        bot.execute(new SetWebhook().url(url()));

        ann.types("stubborn");

        awaitTexts("stubborn", "stubborn", "stubborn");
        await().untilAsserted(() -> assertThat(info().pendingUpdateCount()).isZero());
        assertThat(info().lastErrorMessage()).isEqualTo("Wrong response from the webhook: 503");
    }

    @Test
    void keepsTheOrderOfOnePersonAndLetsOthersPass() {
        answers.add("500 ");
        bot.execute(new SetWebhook().url(url()));

        ann.types("first");
        await().untilAsserted(() -> assertThat(delivered).isNotEmpty());
        ann.types("second");
        telegram.user(1002).types("from somebody else");

        await().untilAsserted(() -> assertThat(delivered).hasSize(4));
        assertThat(delivered.stream().map(WebhookTests::text).filter(text -> !text.startsWith("from")))
                .containsExactly("first", "first", "second");
    }

    @Test
    void makesTheCallThatAnAnswerCarries() {
        answers.add("200 {\"method\":\"sendMessage\",\"chat_id\":1001,\"text\":\"at once\"}");
        bot.execute(new SetWebhook().url(url()));

        ann.types("/start");

        await().untilAsserted(() ->
                assertThat(ann.chat().fromBot()).extracting(SimMessage::text).containsExactly("at once"));
    }

    @Test
    void asksBeforeAPaymentAndTellsOfItOften() {
        var shop = new Shop(telegram, bot);
        bot.execute(new SetWebhook().url(url()));
        ann.types("/start");
        var invoice = shop.sendsInvoice(ann, "one");

        var payment = Shop.aside(() -> ann.checkout(invoice).paysRepeatedly(3));
        await().until(() -> queries().size() == 1);
        bot.execute(new AnswerPreCheckoutQuery(queries().getFirst()));

        assertThat(payment.join()).isInstanceOf(Payment.Paid.class);
        await().untilAsserted(() -> assertThat(delivered)
                .filteredOn(update -> update.path("message").has("successful_payment"))
                .hasSize(3));
    }

    @Test
    void deliversTwiceOnDemand() {
        bot.execute(new SetWebhook().url(url()));
        var said = ann.types("twice");
        awaitTexts("twice");

        telegram.redeliver(said);

        awaitTexts("twice", "twice");
    }

    @Test
    void allowsEitherWebhookOrPolling() {
        var poll = CompletableFuture.supplyAsync(() -> bot.execute(new GetUpdates().timeout(30)));
        await().until(telegram::isPolled);

        bot.execute(new SetWebhook().url(url()));
        var refused = bot.execute(new GetUpdates());
        bot.execute(new DeleteWebhook());
        var allowed = bot.execute(new GetUpdates());

        await().untilAsserted(() -> assertThat(poll).isCompleted());
        assertThat(poll.join().description()).isEqualTo("Conflict: terminated by setWebhook request");
        assertThat(refused.errorCode()).isEqualTo(409);
        assertThat(refused.description())
                .isEqualTo("Conflict: can't use getUpdates method while webhook is active;"
                        + " use deleteWebhook to delete the webhook first");
        assertThat(allowed.isOk()).isTrue();
    }

    @Test
    void callsNothingOutsideThisMachine() {
        var outside = bot.execute(new SetWebhook().url("https://example.org/hook"));
        var badSecret = bot.execute(new SetWebhook().url(url()).secretToken("a b"));

        assertThat(outside.description()).startsWith("Bad Request: bad webhook: Failed to resolve host");
        assertThat(badSecret.description()).isEqualTo("Bad Request: secret token contains unallowed characters");
        assertThat(info().url()).isEmpty();
    }

    private List<String> queries() {
        return delivered.stream()
                .filter(update -> update.has("pre_checkout_query"))
                .map(update -> update.path("pre_checkout_query").path("id").asString())
                .toList();
    }

    private WebhookInfo info() {
        return bot.execute(new GetWebhookInfo()).webhookInfo();
    }

    private String url() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/hook";
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() ->
                assertThat(delivered).extracting(WebhookTests::text).containsExactly(texts));
    }

    private static String text(JsonNode update) {
        return update.path("message").path("text").asString("");
    }

    private void receive(HttpExchange exchange) throws IOException {
        delivered.add(Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token")));
        var answer = answers.isEmpty() ? "200 " : answers.poll();
        var status = Integer.parseInt(answer.substring(0, 3));
        Answers.bytes(exchange, status, "application/json", answer.substring(4).getBytes(StandardCharsets.UTF_8));
    }
}
