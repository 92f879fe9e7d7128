package io.vzaimno.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.Correspondence;
import io.vzaimno.telegram.outbox.LiveMessages;
import io.vzaimno.telegram.outbox.Outbox;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TelegramTest
class RetentionTests {

    @Autowired
    Retention cleaning;

    @Autowired
    Outbox outbox;

    @Autowired
    LiveMessages live;

    @Autowired
    Correspondence people;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsNoWordsOfWhatIsDoneAndNothingForever() {
        // What others have left half-said would be said after the leap.
        jdbc.sql("DELETE FROM live_messages").update();
        var ann = people.user();
        var bob = people.user();
        bob.blocks();
        outbox.add(Correspondence.text(ann, "the result of ann"));
        outbox.add(Correspondence.text(bob, "the result of bob"));
        live.put("progress " + ann.id(), ann.id(), new Content.Text("reading the list of ann"));
        people.awaitStates(ann, "SENT");
        people.awaitStates(bob, "HELD");
        await().until(() -> count("telegram_updates WHERE body IS NOT NULL") == 0);
        assertThat(count("messages WHERE content IS NOT NULL AND state <> 'DEAD'"))
                .isOne();

        clock.advance(Duration.ofDays(31));
        cleaning.clean();

        people.awaitStates(bob, "DEAD");
        assertThat(count("messages WHERE content IS NOT NULL")).isZero();
        assertThat(count("live_messages")).isZero();
        assertThat(count("telegram_updates")).isZero();
        clock.advance(Duration.ofDays(60));
        cleaning.clean();
        assertThat(count("messages")).isZero();
    }

    private int count(String rows) {
        return jdbc.sql("SELECT count(*) FROM " + rows).query(Integer.class).single();
    }
}
