package io.vzaimno.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of live messages whose last text comes early. */
@TelegramTest
class EarlyEndTests {

    private static final AtomicLong USERS = new AtomicLong(9500);

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

    @AfterEach
    void recover() {
        clock.run();
        telegram.faults().clear();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void tellsNoEndOfWhatWasNeverShown() {
        var ann = user();

        clock.stop();
        put(ann, "reading");
        live.finish(key(ann), new Content.Text("all done"));
        clock.run();
        clock.advance(Duration.ofSeconds(2));

        awaitRest(ann);
        assertThat(ann.chat().fromBot()).isEmpty();
    }

    @Test
    void tellsNoEndWhereTheFirstTextIsRefusedMeanwhile() {
        var ann = user();
        telegram.faults().next(1, "sendMessage", new Fault.Hang());
        put(ann, "reading");
        clock.advance(Duration.ofSeconds(2));
        await().until(telegram.faults()::isHolding);

        live.finish(key(ann), new Content.Text("all done"));
        ann.blocks();
        telegram.faults().release();
        clock.advance(Duration.ofSeconds(4));

        awaitRest(ann);
        assertThat(telegram.history().calls("sendMessage"))
                .filteredOn(call -> call.chat().orElse(0) == ann.id())
                .hasSize(1);
    }

    @Test
    void endsWhatIsJustBeingShown() {
        var ann = user();
        telegram.faults().next(1, "sendMessage", new Fault.Hang());
        put(ann, "reading");
        clock.advance(Duration.ofSeconds(2));
        await().until(telegram.faults()::isHolding);

        live.finish(key(ann), new Content.Text("all done"));
        telegram.faults().release();
        clock.advance(Duration.ofSeconds(4));

        awaitText(ann, "all done");
        assertThat(ann.chat().fromBot()).hasSize(1);
    }

    @Test
    void endsInTheMessageThatIsTakenOverOnlyThen() {
        var ann = user();
        var confirmation = new Content.Text("in line");
        var sent = bot.send(ann.id(), confirmation).done().orElseThrow();

        clock.stop();
        put(ann, "in line");
        live.finish(key(ann), new Content.Text("all done"));
        live.adopt(key(ann), ann.id(), sent.messageId(), confirmation);
        clock.run();
        clock.advance(Duration.ofSeconds(2));

        awaitText(ann, "all done");
        assertThat(ann.chat().fromBot()).hasSize(1);
    }

    private SimUser user() {
        var user = telegram.user(USERS.incrementAndGet());
        user.types("hello");
        return user;
    }

    private static String key(SimUser user) {
        return "check " + user.id();
    }

    private void put(SimUser user, String text) {
        live.put(key(user), user.id(), new Content.Text(text));
    }

    /** Nothing is to be shown any more. */
    private void awaitRest(SimUser user) {
        await().until(() -> jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance = :key")
                        .param("key", key(user))
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private static void awaitText(SimUser user, String text) {
        await().until(() -> user.chat().last().map(SimMessage::text), shown -> shown.equals(Optional.of(text)));
    }
}
