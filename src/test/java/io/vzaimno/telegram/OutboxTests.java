package io.vzaimno.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.SettableClock;
import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTestConfiguration.Complaints;
import io.vzaimno.telegram.TelegramTestConfiguration.Shelf;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@TelegramTest
class OutboxTests {

    private static final AtomicLong USERS = new AtomicLong(7000);

    @Autowired
    Outbox outbox;

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
        telegram.faults().clear();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void bringsAMessageWithItsButtons() {
        var ann = user();

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
        awaitState(ann, "SENT");
    }

    @Test
    void sendsNothingWhoseCauseIsRolledBack() {
        var ann = user();

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
        var ann = user();

        outbox.add(text(ann, "first"));
        outbox.add(text(ann, "second"));
        awaitState(ann, "SENT");
        outbox.add(text(ann, "third"));
        outbox.add(OutgoingMessage.result("other " + ann.id(), ann.id(), new Content.Text("last")));

        awaitMessage(ann, "last");
        assertThat(texts(ann)).containsExactly("first", "last");
    }

    @Test
    void keepsTheOrderInAChatAndItsPace() {
        var ann = user();
        clock.run();

        for (var i = 1; i <= 3; i++) {
            outbox.add(
                    OutgoingMessage.result("%d of %d".formatted(i, ann.id()), ann.id(), new Content.Text("no " + i)));
        }

        awaitMessage(ann, "no 3");
        assertThat(texts(ann)).containsExactly("no 1", "no 2", "no 3");
        var calls = sent(ann);
        assertThat(Duration.between(calls.getFirst().at(), calls.getLast().at()))
                .isGreaterThan(Duration.ofMillis(1990));
    }

    @Test
    void pausesTheWholeBotWhenAskedTo() {
        var ann = user();
        var bob = user();
        telegram.faults().next(1, "sendMessage", new Fault.TooManyRequests(Duration.ofMinutes(1)));

        outbox.add(text(ann, "to ann"));
        await().until(() -> sent(ann).size() == 1);
        outbox.add(text(bob, "to bob"));
        awaitPostponed(bob);
        assertThat(sent(bob)).isEmpty();
        clock.advance(Duration.ofSeconds(61));

        awaitMessage(ann, "to ann");
        awaitMessage(bob, "to bob");
        assertThat(failures(ann)).isZero();
    }

    @Test
    void outlastsAnAilingServer() {
        var ann = user();
        telegram.faults()
                .next(1, "sendMessage", new Fault.ServerError())
                .next(1, "sendMessage", new Fault.BadGateway());

        outbox.add(text(ann, "at last"));

        awaitMessage(ann, "at last");
        awaitState(ann, "SENT");
        assertThat(failures(ann)).isEqualTo(2);
        assertThat(texts(ann)).hasSize(1);
    }

    @Test
    void givesUpAfterADayAndSaysSo() {
        var ann = user();
        telegram.faults().next(100, "sendMessage", new Fault.ServerError());

        outbox.add(text(ann, "too late"));
        await().until(() -> failures(ann) >= 1);
        clock.advance(Duration.ofHours(25));

        awaitState(ann, "DEAD");
        assertThat(complaints.all).anyMatch(complaint -> complaint.key().equals(key(ann)));
    }

    @Test
    void repeatsAResultWhoseAnswerWasLost() {
        var ann = user();
        telegram.faults().next(1, "sendMessage", new Fault.BreakAfter());

        outbox.add(text(ann, "perhaps twice"));
        await().until(() -> lostAnswers(ann) == 1);
        clock.advance(Duration.ofSeconds(6));

        awaitState(ann, "SENT");
        assertThat(texts(ann)).containsExactly("perhaps twice", "perhaps twice");
    }

    @Test
    void doesNotRepeatBulkWhoseAnswerWasLost() {
        var ann = user();
        telegram.faults().next(1, "sendMessage", new Fault.BreakAfter());

        outbox.add(OutgoingMessage.bulk(key(ann), ann.id(), new Content.Text("news")));

        awaitState(ann, "DEAD");
        assertThat(texts(ann)).containsExactly("news");
        assertThat(complaints.all).noneMatch(complaint -> complaint.key().equals(key(ann)));
    }

    @Test
    void doesNotWaitForeverForAnAnswer() {
        var ann = user();
        telegram.faults().next(1, "sendMessage", new Fault.Hang());

        outbox.add(text(ann, "after all"));
        await().until(() -> lostAnswers(ann) == 1);
        clock.advance(Duration.ofSeconds(6));

        awaitState(ann, "SENT");
        assertThat(texts(ann)).containsExactly("after all");
    }

    @Test
    void holdsMessagesUntilTheUserComesBack() {
        var ann = user();
        ann.blocks();

        outbox.add(OutgoingMessage.result("result " + ann.id(), ann.id(), new Content.Text("your result")));
        outbox.add(OutgoingMessage.bulk("news " + ann.id(), ann.id(), new Content.Text("news"))
                .until(clock.instant().plus(Duration.ofHours(1))));
        await().until(() -> states(ann).equals(List.of("HELD", "HELD")));
        clock.advance(Duration.ofHours(2));
        ann.types("/start");

        awaitMessage(ann, "your result");
        await().until(() -> states(ann).equals(List.of("SENT", "DEAD")));
        assertThat(texts(ann)).containsExactly("your result");
    }

    @Test
    void sendsTheBareWordsOfATextThatTelegramCannotRead() {
        var ann = user();

        outbox.add(text(ann, "I <3 you, <b>Ann &amp; Bob"));

        awaitMessage(ann, "I <3 you, Ann & Bob");
        awaitState(ann, "SENT");
    }

    @Test
    void cutsATextThatIsTooLong() {
        var ann = user();

        outbox.add(text(ann, "<i>%s</i>".formatted("a".repeat(5000))));

        awaitState(ann, "SENT");
        assertThat(texts(ann).getFirst()).hasSize(4096).endsWith("a…");
    }

    @Test
    void uploadsAFileOnce() {
        var ann = user();
        var bob = user();
        shelf.files.put("report " + ann.id(), "the report");

        outbox.add(document(ann, "report " + ann.id()));
        awaitState(ann, "SENT");
        shelf.files.clear();
        outbox.add(document(bob, "report " + ann.id()));

        awaitState(bob, "SENT");
        assertThat(bob.chat().documents()).hasSize(1);
        assertThat(ann.chat().documents().getFirst().name()).isEqualTo("report %d.txt".formatted(ann.id()));
    }

    @Test
    void uploadsAFileAgainThatTelegramHasForgotten() {
        var ann = user();
        shelf.files.put("report " + ann.id(), "the report");
        jdbc.sql("INSERT INTO telegram_files (file, file_id, uploaded_at) VALUES (:file, 'nonsense', now())")
                .param("file", "report " + ann.id())
                .update();

        outbox.add(document(ann, "report " + ann.id()));

        awaitState(ann, "SENT");
        assertThat(ann.chat().documents()).hasSize(1);
    }

    @Test
    void givesUpAMessageWhoseFileIsGone() {
        var ann = user();

        outbox.add(document(ann, "no such file"));

        awaitState(ann, "DEAD");
        assertThat(complaints.all).contains(new MessageUndeliverable(key(ann), ann.id(), "The file is gone"));
    }

    @Test
    void countsAMessageInHandOfADeadProcessAsPerhapsSent() {
        var ann = user();
        clock.stop();
        telegram.faults().next(1, "sendMessage", new Fault.ServerError());
        outbox.add(text(ann, "result"));
        await().until(() -> failures(ann) == 1);

        jdbc.sql("UPDATE messages SET state = 'SENDING', claim = claim + 1 WHERE dedup_key = :key")
                .param("key", key(ann))
                .update();
        clock.run();

        await().until(() -> lostAnswers(ann) == 1);
        clock.advance(Duration.ofSeconds(6));
        awaitState(ann, "SENT");
        assertThat(texts(ann)).containsExactly("result");
    }

    private SimUser user() {
        var user = telegram.user(USERS.incrementAndGet());
        user.types("hello");
        return user;
    }

    private static String key(SimUser user) {
        return "message " + user.id();
    }

    private static OutgoingMessage text(SimUser user, String html) {
        return OutgoingMessage.result(key(user), user.id(), new Content.Text(html));
    }

    private static OutgoingMessage document(SimUser user, String file) {
        return OutgoingMessage.result(key(user), user.id(), new Content.Document(file, "Yours", Keyboard.NONE));
    }

    private static List<String> texts(SimUser user) {
        return user.chat().fromBot().stream().map(SimMessage::text).toList();
    }

    private static SimMessage awaitMessage(SimUser user, String text) {
        return await().until(() -> user.chat().saying(text), found -> found.isPresent())
                .orElseThrow();
    }

    private List<Call> sent(SimUser user) {
        return telegram.history().calls("sendMessage").stream()
                .filter(call -> call.chat().orElse(0) == user.id())
                .toList();
    }

    private void awaitState(SimUser user, String state) {
        await().until(() -> states(user).equals(List.of(state)));
    }

    private void awaitPostponed(SimUser user) {
        await().until(() -> jdbc.sql("""
                        SELECT count(*)
                          FROM scheduled_tasks
                          JOIN messages ON task_instance = message_id || '.' || claim
                         WHERE chat_id = :chat
                           AND NOT picked
                           AND execution_time > :soon
                        """)
                        .param("chat", user.id())
                        .param("soon", clock.instant().plusSeconds(10).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private List<String> states(SimUser user) {
        return jdbc.sql("SELECT state FROM messages WHERE chat_id = :chat ORDER BY message_id")
                .param("chat", user.id())
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private int failures(SimUser user) {
        return number("failures", user);
    }

    private int lostAnswers(SimUser user) {
        return number("lost_answers", user);
    }

    private int number(String column, SimUser user) {
        return jdbc.sql("SELECT %s FROM messages WHERE chat_id = :chat".formatted(column))
                .param("chat", user.id())
                .query(Integer.class)
                .single();
    }
}
