package io.vzaimno.telegram.outbox;

import static io.vzaimno.telegram.outbox.Onlookers.awaitText;
import static io.vzaimno.telegram.outbox.Onlookers.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTest;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Telegram;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of live messages whose last text comes early. */
@TelegramTest
class EarlyEndTests {

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
    void tellsNoEndOfWhatWasNeverShown() {
        var ann = people.user();

        clock.stop();
        people.put(ann, "reading");
        people.finish(ann, "all done");
        clock.run();
        clock.advance(Duration.ofSeconds(2));

        people.awaitRest(ann);
        assertThat(ann.chat().fromBot()).isEmpty();
    }

    @Test
    void tellsNoEndWhereTheFirstTextIsRefusedMeanwhile() {
        var ann = people.user();
        telegram.faults().next(1, "sendMessage", new Fault.Hang());
        people.put(ann, "reading");
        clock.advance(Duration.ofSeconds(2));
        await().until(telegram.faults()::isHolding);

        people.finish(ann, "all done");
        ann.blocks();
        telegram.faults().release();
        clock.advance(Duration.ofSeconds(4));

        people.awaitRest(ann);
        assertThat(telegram.history().calls("sendMessage"))
                .filteredOn(call -> call.chat().orElse(0) == ann.id())
                .hasSize(1);
    }

    @Test
    void endsWhatIsJustBeingShown() {
        var ann = people.user();
        telegram.faults().next(1, "sendMessage", new Fault.Hang());
        people.put(ann, "reading");
        clock.advance(Duration.ofSeconds(2));
        await().until(telegram.faults()::isHolding);

        people.finish(ann, "all done");
        telegram.faults().release();
        clock.advance(Duration.ofSeconds(4));

        awaitText(ann, "all done");
        assertThat(ann.chat().fromBot()).hasSize(1);
    }

    @Test
    void endsInTheMessageThatIsTakenOverOnlyThen() {
        var ann = people.user();
        var confirmation = new Content.Text("in line");
        var sent = bot.send(ann.id(), confirmation).done().orElseThrow();

        clock.stop();
        people.put(ann, "in line");
        people.finish(ann, "all done");
        live.adopt(key(ann), ann.id(), sent.messageId(), confirmation);
        clock.run();
        clock.advance(Duration.ofSeconds(2));

        awaitText(ann, "all done");
        assertThat(ann.chat().fromBot()).hasSize(1);
    }
}
