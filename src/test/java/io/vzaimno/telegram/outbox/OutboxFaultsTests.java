package io.vzaimno.telegram.outbox;

import static io.vzaimno.telegram.outbox.Correspondence.awaitMessage;
import static io.vzaimno.telegram.outbox.Correspondence.key;
import static io.vzaimno.telegram.outbox.Correspondence.text;
import static io.vzaimno.telegram.outbox.Correspondence.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTest;
import io.vzaimno.telegram.TelegramTestConfiguration.Complaints;
import io.vzaimno.telegram.api.Content;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@TelegramTest
class OutboxFaultsTests {

    @Autowired
    Outbox outbox;

    @Autowired
    Correspondence people;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    SettableClock clock;

    @Autowired
    Complaints complaints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @AfterEach
    void recover() {
        clock.run();
        telegram.faults().clear();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void pausesTheWholeBotWhenAskedTo() {
        var ann = people.user();
        var bob = people.user();
        telegram.faults().next(1, "sendMessage", new Fault.TooManyRequests(Duration.ofMinutes(1)));

        outbox.add(text(ann, "to ann"));
        await().until(() -> people.calls(ann).size() == 1);
        people.awaitStates(ann, "PENDING");
        outbox.add(text(bob, "to bob"));
        await().during(Duration.ofMillis(300))
                .until(() -> people.calls(bob).isEmpty() && people.calls(ann).size() == 1);
        clock.advance(Duration.ofSeconds(61));

        awaitMessage(ann, "to ann");
        awaitMessage(bob, "to bob");
        assertThat(people.failures(ann)).isZero();
    }

    @Test
    void outlastsAnAilingServer() {
        var ann = people.user();
        telegram.faults()
                .next(1, "sendMessage", new Fault.ServerError())
                .next(1, "sendMessage", new Fault.BadGateway());

        outbox.add(text(ann, "at last"));

        awaitMessage(ann, "at last");
        people.awaitStates(ann, "SENT");
        assertThat(people.failures(ann)).isEqualTo(2);
        assertThat(texts(ann)).hasSize(1);
    }

    @Test
    void givesUpAfterADayAndSaysSo() {
        var ann = people.user();
        telegram.faults().next(100, "sendMessage", new Fault.ServerError());

        outbox.add(text(ann, "too late"));
        people.awaitFailures(ann, 1);
        clock.advance(Duration.ofHours(25));

        people.awaitStates(ann, "DEAD");
        assertThat(complaints.all).anyMatch(complaint -> complaint.key().equals(key(ann)));
    }

    @Test
    void repeatsAResultWhoseAnswerWasLost() {
        var ann = people.user();
        telegram.faults().next(1, "sendMessage", new Fault.BreakAfter());

        outbox.add(text(ann, "perhaps twice"));
        people.awaitLostAnswers(ann, 1);
        clock.advance(Duration.ofSeconds(6));

        people.awaitStates(ann, "SENT");
        assertThat(texts(ann)).containsExactly("perhaps twice", "perhaps twice");
    }

    @Test
    void doesNotRepeatBulkWhoseAnswerWasLost() {
        var ann = people.user();
        telegram.faults().next(1, "sendMessage", new Fault.BreakAfter());

        outbox.add(OutgoingMessage.bulk(key(ann), ann.id(), new Content.Text("news")));

        people.awaitStates(ann, "DEAD");
        assertThat(texts(ann)).containsExactly("news");
        assertThat(complaints.all).noneMatch(complaint -> complaint.key().equals(key(ann)));
    }

    @Test
    void doesNotWaitForeverForAnAnswer() {
        var ann = people.user();
        telegram.faults().next(1, "sendMessage", new Fault.Hang());

        outbox.add(text(ann, "after all"));
        people.awaitLostAnswers(ann, 1);
        clock.advance(Duration.ofSeconds(6));

        people.awaitStates(ann, "SENT");
        assertThat(texts(ann)).containsExactly("after all");
    }

    @Test
    void holdsMessagesUntilTheUserComesBack() {
        var ann = people.user();
        ann.blocks();

        outbox.add(OutgoingMessage.result("result " + ann.id(), ann.id(), new Content.Text("your result")));
        outbox.add(OutgoingMessage.bulk("news " + ann.id(), ann.id(), new Content.Text("news"))
                .until(clock.instant().plus(Duration.ofHours(1))));
        people.awaitStates(ann, "HELD", "HELD");
        clock.advance(Duration.ofHours(2));
        ann.types("/start");

        awaitMessage(ann, "your result");
        people.awaitStates(ann, "SENT", "DEAD");
        assertThat(texts(ann)).containsExactly("your result");
    }

    @Test
    void countsAMessageInHandOfADeadProcessAsPerhapsSent() {
        var ann = people.user();
        clock.stop();
        telegram.faults().next(1, "sendMessage", new Fault.ServerError());
        outbox.add(text(ann, "result"));
        people.awaitFailures(ann, 1);

        people.leaveInHand(ann);
        clock.run();

        people.awaitLostAnswers(ann, 1);
        clock.advance(Duration.ofSeconds(6));
        people.awaitStates(ann, "SENT");
        assertThat(texts(ann)).containsExactly("result");
    }

    @Test
    void givesUpAMessageThatItCannotUnderstand() {
        var ann = people.user();
        transaction.executeWithoutResult(_ -> {
            outbox.add(text(ann, "garbled"));
            jdbc.sql("UPDATE messages SET content = '{}' WHERE chat_id = :chat")
                    .param("chat", ann.id())
                    .update();
        });

        await().until(() -> {
            clock.advance(Duration.ofMinutes(5));
            return complaints.all.stream().anyMatch(complaint -> complaint.key().equals(key(ann)));
        });
        people.awaitStates(ann, "DEAD");
    }
}
