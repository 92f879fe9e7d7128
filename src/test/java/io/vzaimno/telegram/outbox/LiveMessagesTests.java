package io.vzaimno.telegram.outbox;

import static io.vzaimno.telegram.outbox.Onlookers.awaitText;
import static io.vzaimno.telegram.outbox.Onlookers.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTest;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Telegram;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TelegramTest
class LiveMessagesTests {

    @Autowired
    LiveMessages live;

    @Autowired
    Telegram bot;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Onlookers people;

    @BeforeEach
    void gather() {
        people = new Onlookers(telegram, live, jdbc);
    }

    @AfterEach
    void recover() {
        clock.run();
        telegram.faults().clear();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void showsTheNewestTextInOneMessage() {
        var ann = people.user();

        clock.stop();
        people.put(ann, "reading 1");
        clock.advance(Duration.ofSeconds(2));
        awaitText(ann, "reading 1");
        people.put(ann, "reading 2");
        people.put(ann, "reading 3");
        clock.run();

        awaitText(ann, "reading 3");
        assertThat(ann.chat().fromBot()).hasSize(1);
        assertThat(edits(ann)).hasSize(1);
    }

    @Test
    void editsEveryThreeSecondsAtMostAndEndsWithTheLastText() {
        var ann = people.user();
        clock.stop();

        for (var number : IntStream.range(0, 40).toArray()) {
            people.put(ann, "no " + number);
            clock.advance(Duration.ofMillis(250));
            await().pollDelay(Duration.ofMillis(60)).until(() -> true);
        }
        await().until(() -> !ann.chat().fromBot().isEmpty());
        people.finish(ann, "all done");
        people.put(ann, "too late");
        clock.run();
        clock.advance(Duration.ofSeconds(4));

        awaitText(ann, "all done");
        assertThat(shown(ann)).isSorted().hasSizeLessThan(5);
    }

    @Test
    void neverLosesTheLastTextHoweverManyWrite() throws Exception {
        var ann = people.user();
        var threads = new ArrayList<Thread>();

        for (var writer : IntStream.range(0, 4).toArray()) {
            threads.add(Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 25).forEach(number -> {
                        clock.advance(Duration.ofMillis(200));
                        people.put(ann, "%d by %d".formatted(number, writer));
                    })));
        }
        for (var thread : threads) {
            thread.join();
        }
        people.put(ann, "the last");
        clock.advance(Duration.ofSeconds(4));

        awaitText(ann, "the last");
        people.awaitRest(ann);
    }

    @Test
    void changesOnlyWhatIsThere() {
        var ann = people.user();

        live.change(key(ann), new Content.Text("nobody waits"));
        assertThat(jdbc.sql("SELECT count(*) FROM live_messages WHERE live_key = :key")
                        .param("key", key(ann))
                        .query(Integer.class)
                        .single())
                .isZero();
        people.put(ann, "in line");
        live.change(key(ann), new Content.Text("nearly there"));
        clock.advance(Duration.ofSeconds(4));

        awaitText(ann, "nearly there");
        assertThat(ann.chat().fromBot()).hasSize(1);
    }

    @Test
    void takesOverAMessageThatWasSentBefore() {
        var ann = people.user();
        var confirmation = new Content.Text("in line");
        var sent = bot.send(ann.id(), confirmation).done().orElseThrow();

        live.adopt(key(ann), ann.id(), sent.messageId(), confirmation);
        people.put(ann, "reading");

        awaitText(ann, "reading");
        assertThat(ann.chat().fromBot()).hasSize(1);
    }

    @Test
    void outlastsPausesAndErrors() {
        var ann = people.user();
        people.put(ann, "first");
        awaitText(ann, "first");
        telegram.faults()
                .next(1, "editMessageText", new Fault.TooManyRequests(Duration.ofSeconds(30)))
                .next(1, "editMessageText", new Fault.BadGateway())
                .next(1, "editMessageText", new Fault.BreakAfter());

        people.put(ann, "second");
        clock.advance(Duration.ofSeconds(4));
        await().until(() -> pauses(ann));
        clock.stop();
        clock.advance(Duration.ofSeconds(31));
        await().until(() -> failures(ann) == 1);
        people.put(ann, "third");
        clock.run();
        clock.advance(Duration.ofSeconds(1));

        awaitText(ann, "third");
        await().until(() -> failures(ann) == 0);
    }

    @Test
    void letsTheMessageOfABlockedUserBe() {
        var ann = people.user();
        ann.blocks();

        people.put(ann, "first");
        clock.advance(Duration.ofSeconds(2));

        await().until(() -> jdbc.sql("SELECT shown_version FROM live_messages WHERE live_key = :key")
                        .param("key", key(ann))
                        .query(Integer.class)
                        .single()
                == 1);
        assertThat(ann.chat().fromBot()).isEmpty();
    }

    private List<Call> edits(SimUser user) {
        return telegram.history().calls("editMessageText").stream()
                .filter(call -> call.chat().orElse(0) == user.id())
                .toList();
    }

    /** The numbers that were to be seen, in their order. */
    private List<Integer> shown(SimUser user) {
        return edits(user).stream()
                .map(call -> call.parameters().path("text").asString())
                .filter(text -> text.startsWith("no "))
                .map(text -> Integer.valueOf(text.substring(3)))
                .toList();
    }

    /** Whether the next edit is put off for longer than by those before it. */
    private boolean pauses(SimUser user) {
        return jdbc.sql("SELECT next_edit_at > :soon FROM live_messages WHERE live_key = :key")
                .param("soon", OffsetDateTime.now(clock).plusSeconds(10))
                .param("key", key(user))
                .query(Boolean.class)
                .single();
    }

    private int failures(SimUser user) {
        return jdbc.sql("SELECT failures FROM live_messages WHERE live_key = :key")
                .param("key", key(user))
                .query(Integer.class)
                .single();
    }
}
