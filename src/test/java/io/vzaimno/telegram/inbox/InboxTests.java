package io.vzaimno.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import io.vzaimno.CapturesOutput;
import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTest;
import io.vzaimno.telegram.TelegramTestConfiguration.Listener;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

@TelegramTest
@CapturesOutput
class InboxTests {

    private static final String CONFLICT = "Another client receives the updates of this bot";
    private static final AtomicLong USERS = new AtomicLong(11_000);

    @Autowired
    Inbox inbox;

    @Autowired
    Listener listener;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void recover() {
        clock.run();
        telegram.faults().clear();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void handlesTheUpdatesOfAChatInOrder() {
        var ann = user();
        var expected = IntStream.range(0, 30).mapToObj("%d of ann"::formatted).toList();

        expected.forEach(ann::types);

        awaitHeard(expected.getLast());
        assertThat(heard("of ann")).isEqualTo(expected);
    }

    @Test
    void doesNotLetOneChatWaitForAnother() {
        var goOn = new CountDownLatch(1);
        listener.on("slow", () -> awaitLatch(goOn));
        var slow = user();

        slow.types("slow");
        slow.types("after slow");
        user().types("quick");

        awaitHeard("quick");
        assertThat(listener.heard).doesNotContain("after slow");
        goOn.countDown();
        awaitHeard("after slow");
    }

    @Test
    void fullLanesTakeTurnsSoThatASingleUpdateIsNotBehindThemAll() {
        var heardBefore = new AtomicInteger();
        var flood = IntStream.range(0, 34 * 20)
                .mapToObj(number -> text(5_000_000 + number, 20_000 + number % 34, "flood"))
                .toList();
        var single = text(6_000_000, 30_000, "single");
        listener.on("single", () -> heardBefore.set(heard("flood").size()));

        inbox.accept(Stream.concat(flood.stream(), Stream.of(single)).toList(), () -> {});

        awaitHeard("single");
        assertThat(heardBefore.get()).isLessThan(34 * 20 * 3 / 4);
        await().until(() -> heard("flood").size() == flood.size());
    }

    @Test
    void handlesAnUpdateOnceHoweverOftenItComes() {
        var ann = user();

        var update = ann.types("once");
        awaitHeard("once");
        telegram.redeliver(update);
        ann.types("next");

        awaitHeard("next");
        assertThat(heard("once")).hasSize(1);
    }

    @Test
    void triesAgainWhatFailsAndGivesUpInTheEnd(CapturedOutput output) {
        var ann = user();
        var tries = new AtomicInteger();
        listener.on("weak", () -> failUntil(tries.incrementAndGet(), 3));
        listener.on("hopeless", () -> failUntil(0, 1));
        listener.on("unanswered", () -> {
            throw new TelegramUnavailable("On purpose");
        });

        clock.stop();
        ann.types("weak");
        ann.types("hopeless");
        ann.types("unanswered");
        ann.types("healthy");
        await().until(() -> waiting(ann) == 4);
        clock.run();

        await().until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return listener.heard.contains("healthy");
        });
        assertThat(heard("weak")).hasSize(3);
        assertThat(heard("hopeless")).hasSize(3);
        assertThat(heard("unanswered")).hasSize(6);
        assertThat(listener.givenUp).containsExactly("hopeless", "unanswered");
        assertThat(output).contains("Update given up");
    }

    @Test
    void anUpdateThatCannotBeReadDoesNotHoldUpTheNext(CapturedOutput output) {
        var broken = new RawUpdate(17, "chat 11", """
                {"update_id": 17, "message": {"message_id": "seventeen", "chat": {"id": 11}}}
                """); // as versions before this one stored it
        var healthy = update("""
                {"update_id": 18, "message": {"message_id": 18, "date": 1, "text": "readable", "chat": {"id": 11}}}
                """);

        inbox.accept(List.of(broken, healthy), () -> {});

        awaitHeard("readable");
        assertThat(output).contains("Update cannot be read");
    }

    @Test
    void takesUpWhatADeadProcessHadInHand() {
        var left = update("""
                {"update_id": 19, "message": {"message_id": 19, "date": 1, "text": "left", "chat": {"id": 12}}}
                """);
        jdbc.sql("""
                        INSERT INTO telegram_updates
                               (bot_id, update_id, lane, body, attempts, claimed_by, claimed_until, received_at)
                        SELECT bot_id, 19, :lane, :body::jsonb, 1, :process, :until, :until
                          FROM telegram_pollers
                        """)
                .param("lane", left.lane())
                .param("body", left.json())
                .param("process", UUID.randomUUID())
                .param("until", clock.instant().plusSeconds(30).atOffset(ZoneOffset.UTC))
                .update();

        clock.advance(Duration.ofSeconds(31));

        awaitHeard("left");
    }

    @Test
    void answersAQuestionBeforeAPaymentWhileItsUserWaits() {
        var preCheckout = update("""
                {"update_id": 20, "pre_checkout_query": {"id": "77", "from": {"id": 13, "is_bot": false},
                  "currency": "XTR", "total_amount": 1, "invoice_payload": "1"}}
                """);
        var message = update("""
                {"update_id": 21, "message": {"message_id": 1, "from": {"id": 13, "is_bot": false}, "chat": {"id": 13}}}
                """);
        var button = update("""
                {"update_id": 22, "callback_query": {"id": "1", "from": {"id": 14, "is_bot": false},
                  "message": {"message_id": 1, "chat": {"id": 13}}}}
                """);

        assertThat(preCheckout.lane()).startsWith(RawUpdate.URGENT);
        assertThat(List.of(message.lane(), button.lane())).containsOnly("chat 13");
    }

    @Test
    void pollsOnAfterErrorsAndExplainsAConflictOnce(CapturedOutput output) {
        telegram.history().clear();
        telegram.faults().next(2, "getUpdates", new Fault.BadGateway());

        user().types("before the errors");
        await().until(() -> telegram.history().calls("getUpdates").size() == 2);
        // Whoever asks last gets the updates; the other one is told so.
        meetARival(1);
        user().types("after the conflict");
        awaitHeard("after the conflict");
        meetARival(2);
        user().types("after another conflict");

        awaitHeard("after another conflict");
        assertThat(output).containsOnlyOnce(CONFLICT);
        assertThat(output).doesNotContain(telegram.token());
        clock.advance(Duration.ofMinutes(11));
        await().until(() -> {
            get(rival());
            return StringUtils.countOccurrencesOf(output.toString(), CONFLICT) == 2;
        });
    }

    private URI rival() {
        return telegram.url().resolve("/bot%s/getUpdates?timeout=0".formatted(telegram.token()));
    }

    private void meetARival(int conflicts) {
        await().until(() -> {
            get(rival());
            return telegram.history().calls("getUpdates").stream()
                            .filter(call -> call.status() == 409)
                            .count()
                    >= conflicts;
        });
    }

    private SimUser user() {
        return telegram.user(USERS.incrementAndGet());
    }

    private List<String> heard(String part) {
        return listener.heard.stream().filter(text -> text.contains(part)).toList();
    }

    private static RawUpdate text(long number, long chat, String text) {
        return update("""
                {"update_id": %d, "message": {"message_id": 1, "date": 1, "text": "%s", "chat": {"id": %d}}}
                """.formatted(number, text, chat));
    }

    private static RawUpdate update(String json) {
        return UpdateReader.read(json.getBytes(StandardCharsets.UTF_8)) instanceof ReadUpdate.Taken(var update)
                ? update
                : fail("Not taken: " + json);
    }

    private void awaitHeard(String text) {
        await().until(() -> listener.heard.contains(text));
    }

    private int waiting(SimUser user) {
        return jdbc.sql("SELECT count(*) FROM telegram_updates WHERE lane = :lane AND handled_at IS NULL")
                .param("lane", "chat " + user.id())
                .query(Integer.class)
                .single();
    }

    private static void failUntil(int tried, int enough) {
        if (tried < enough) {
            throw new IllegalStateException("On purpose");
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String get(URI address) {
        try (var answer = address.toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
