package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonSyntaxException;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.SendResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTests {

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final TelegramBot bot = Bots.client(telegram);
    private final SimUser ann = telegram.user(1001);

    {
        ann.types("/start");
    }

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        bot.shutdown();
        telegram.close();
    }

    @Test
    void refusesAsManyCallsAsOrdered() {
        telegram.faults().next(2, "sendMessage", new Fault.TooManyRequests(Duration.ofSeconds(7)));

        var first = send("one");
        var other = bot.execute(new GetMe());
        var second = send("two");
        var third = send("three");

        assertThat(List.of(first, second)).allSatisfy(response -> {
            assertThat(response.errorCode()).isEqualTo(429);
            assertThat(response.description()).isEqualTo("Too Many Requests: retry after 7");
            assertThat(response.parameters().retryAfter()).isEqualTo(7);
        });
        assertThat(other.isOk()).isTrue();
        assertThat(third.isOk()).isTrue();
        assertThat(ann.chat().fromBot()).extracting(SimMessage::text).containsExactly("three");
        assertThat(telegram.history().refused()).hasSize(2);
    }

    @Test
    void saysInAHeaderTooHowLongToWait() throws IOException, InterruptedException {
        telegram.faults().next(1, "getMe", new Fault.TooManyRequests(Duration.ofSeconds(7)));

        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create(telegram.url() + "/bot" + telegram.token() + "/getMe");
            var response = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
        }
    }

    @Test
    void failsLikeAServerAndLikeAProxy() {
        telegram.faults().next(1, "sendMessage", new Fault.ServerError());
        telegram.faults().next(1, "sendMessage", new Fault.BadGateway());

        assertThat(send("one").errorCode()).isEqualTo(500);
        assertThatThrownBy(() -> send("two")).isInstanceOf(JsonSyntaxException.class);
        assertThat(ann.chat().fromBot()).isEmpty();
    }

    @Test
    void breaksTheConnectionBeforeOrAfterTheWork() {
        telegram.faults().next(1, "sendMessage", new Fault.BreakBefore());
        telegram.faults().next(1, "sendMessage", new Fault.BreakAfter());

        assertThatThrownBy(() -> send("lost")).hasRootCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> send("delivered")).hasRootCauseInstanceOf(IOException.class);

        assertThat(ann.chat().fromBot()).extracting(SimMessage::text).containsExactly("delivered");
        assertThat(telegram.history().calls("sendMessage"))
                .extracting(Call::status)
                .containsExactly(0, 200);
    }

    @Test
    void hangsUntilReleased() {
        telegram.faults().next(1, "sendMessage", new Fault.Hang());
        var hanging = CompletableFuture.supplyAsync(() -> send("late"));
        await().until(telegram.faults()::isHolding);

        var others = send("meanwhile");
        telegram.faults().release();

        await().untilAsserted(() -> assertThat(hanging).isCompleted());
        assertThat(others.isOk()).isTrue();
        assertThat(ann.chat().fromBot()).extracting(SimMessage::text).containsExactly("meanwhile", "late");
    }

    @Test
    void floodsUntilThePauseIsOver() {
        telegram.faults().flood(Duration.ofMinutes(2));

        var refused = send("one");
        var polled = bot.execute(new GetUpdates());
        telegram.faults().clear();
        var accepted = send("two");

        assertThat(refused.parameters().retryAfter()).isBetween(119, 120);
        assertThat(polled.isOk()).isTrue();
        assertThat(accepted.isOk()).isTrue();
    }

    @Test
    void failsAtRandomButTheSameForTheSameSeed() {
        var first = outcomes(42);
        var second = outcomes(42);
        var third = outcomes(43);

        assertThat(first).isEqualTo(second).isNotEqualTo(third);
        assertThat(first.stream().filter(ok -> ok).count()).isBetween(20L, 40L);
    }

    @Test
    void ordersFaultsForAnyMethodButPolling() {
        telegram.faults().next(1, Faults.ANY, new Fault.ServerError());

        assertThat(bot.execute(new GetUpdates()).isOk()).isTrue();
        assertThat(bot.execute(new GetMe()).errorCode()).isEqualTo(500);
        assertThat(bot.execute(new GetMe()).isOk()).isTrue();
    }

    private List<Boolean> outcomes(long seed) {
        telegram.faults()
                .randomly(seed, 0.25, new Fault.ServerError(), new Fault.TooManyRequests(Duration.ofSeconds(1)));
        return IntStream.range(0, 40).mapToObj(i -> send("text " + i).isOk()).toList();
    }

    private SendResponse send(String text) {
        return bot.execute(new SendMessage(1001, text));
    }
}
