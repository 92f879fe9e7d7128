package io.vzaimno.telegram.outbox;

import static io.vzaimno.telegram.outbox.Correspondence.awaitMessage;
import static io.vzaimno.telegram.outbox.Correspondence.document;
import static io.vzaimno.telegram.outbox.Correspondence.key;
import static io.vzaimno.telegram.outbox.Correspondence.text;
import static io.vzaimno.telegram.outbox.Correspondence.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTest;
import io.vzaimno.telegram.TelegramTestConfiguration.Complaints;
import io.vzaimno.telegram.TelegramTestConfiguration.Shelf;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@TelegramTest
class OutboxTests {

    @Autowired
    Outbox outbox;

    @Autowired
    Correspondence people;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    SettableClock clock;

    @Autowired
    Shelf shelf;

    @Autowired
    Complaints complaints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @AfterEach
    void recover() {
        clock.run();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void bringsAMessageWithItsButtons() {
        var ann = people.user();

        outbox.add(OutgoingMessage.result(
                key(ann),
                ann.id(),
                new Content.Text(
                        "<b>Done</b> & dusted".replace("&", "&amp;"),
                        Keyboard.row(Button.primary("More", "more"), Button.link("Help", "https://example.org/help"))
                                .with(Button.copy("Copy", "ann")))));

        var message = awaitMessage(ann, "Done & dusted");
        assertThat(message.marked("bold")).containsExactly("Done");
        assertThat(message.rows()).map(List::size).containsExactly(2, 1);
        assertThat(message.button("More").orElseThrow().data()).isEqualTo("more");
        people.awaitStates(ann, "SENT");
    }

    @Test
    void sendsNothingWhoseCauseIsRolledBack() {
        var ann = people.user();

        transaction.executeWithoutResult(status -> {
            outbox.add(text(ann, "never"));
            status.setRollbackOnly();
        });
        outbox.add(OutgoingMessage.result("other " + ann.id(), ann.id(), new Content.Text("then")));

        awaitMessage(ann, "then");
        assertThat(texts(ann)).containsExactly("then");
    }

    @Test
    void sendsAKeyOnce() {
        var ann = people.user();

        outbox.add(text(ann, "first"));
        outbox.add(text(ann, "second"));
        people.awaitStates(ann, "SENT");
        outbox.add(text(ann, "third"));
        outbox.add(OutgoingMessage.result("other " + ann.id(), ann.id(), new Content.Text("last")));

        awaitMessage(ann, "last");
        assertThat(texts(ann)).containsExactly("first", "last");
    }

    @Test
    void keepsTheOrderInAChatAndItsPace() {
        var ann = people.user();
        clock.stop();

        for (var i = 1; i <= 3; i++) {
            outbox.add(
                    OutgoingMessage.result("%d of %d".formatted(i, ann.id()), ann.id(), new Content.Text("no " + i)));
        }

        people.awaitStates(ann, "SENT", "PENDING", "PENDING");
        aSecondPasses(ann);
        people.awaitStates(ann, "SENT", "SENT", "PENDING");
        aSecondPasses(ann);
        people.awaitStates(ann, "SENT", "SENT", "SENT");
        assertThat(texts(ann)).containsExactly("no 1", "no 2", "no 3");
    }

    @Test
    void sendsTheBareWordsOfATextThatTelegramCannotRead() {
        var ann = people.user();

        outbox.add(text(ann, "I <3 you, <b>Ann &amp; Bob"));

        awaitMessage(ann, "I <3 you, Ann & Bob");
        people.awaitStates(ann, "SENT");
    }

    @Test
    void cutsATextThatIsTooLong() {
        var ann = people.user();

        outbox.add(text(ann, "<i>%s</i>".formatted("a".repeat(5000))));

        people.awaitStates(ann, "SENT");
        assertThat(texts(ann).getFirst()).hasSize(4096).endsWith("a…");
    }

    @Test
    void uploadsAFileOnce() {
        var ann = people.user();
        var bob = people.user();
        shelf.put("report " + ann.id(), "the report");

        outbox.add(document(ann, "report " + ann.id()));
        people.awaitStates(ann, "SENT");
        shelf.files.clear();
        outbox.add(document(bob, "report " + ann.id()));

        people.awaitStates(bob, "SENT");
        assertThat(bob.chat().documents()).hasSize(1);
        assertThat(ann.chat().documents().getFirst().name()).isEqualTo("report %d.txt".formatted(ann.id()));
    }

    @Test
    void uploadsAFileAgainThatTelegramHasForgotten() {
        var ann = people.user();
        shelf.put("report " + ann.id(), "the report");
        jdbc.sql("INSERT INTO telegram_files (file, file_id, uploaded_at) VALUES (:file, 'nonsense', now())")
                .param("file", "report " + ann.id())
                .update();

        outbox.add(document(ann, "report " + ann.id()));

        people.awaitStates(ann, "SENT");
        assertThat(ann.chat().documents()).hasSize(1);
    }

    @Test
    void givesUpAMessageWhoseFileIsGone() {
        var ann = people.user();

        outbox.add(document(ann, "no such file"));

        people.awaitStates(ann, "DEAD");
        assertThat(complaints.all).contains(new MessageUndeliverable(key(ann), ann.id(), "The file is gone"));
    }

    /** A second and more, by a clock that stands still; before it is over, nothing is sent. */
    private void aSecondPasses(SimUser user) {
        var before = people.calls(user).size();
        clock.advance(Duration.ofMillis(900));
        await().during(Duration.ofMillis(300)).until(() -> people.calls(user).size() == before);
        clock.advance(Duration.ofSeconds(1));
    }
}
