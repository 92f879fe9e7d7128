package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.vzaimno.accounts.Admin;
import io.vzaimno.operations.Audit;
import io.vzaimno.operations.AuditedAction;
import io.vzaimno.operations.Broadcast;
import io.vzaimno.operations.Broadcasts;
import io.vzaimno.operations.Segment;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.MailingProgress;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Broadcasts, messages that did not arrive, and money that goes back, in the operator's chat. */
@BusinessJourney
class AdminMailJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    Audit audit;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    Outbox outbox;

    @Autowired
    Tariffs tariffs;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    JdbcClient jdbc;

    Operating operator;
    Chatting olivia;

    @BeforeEach
    void sitDown() {
        operator = Operating.in(telegram, audit);
        olivia = operator.chat();
        jdbc.sql("DELETE FROM bot_allowances").update();
        // Broadcasts of these tests are for the few who speak Russian.
        jdbc.sql("UPDATE users SET language = 'en'").update();
    }

    @AfterEach
    void leaveAllInOrder() {
        telegram.faults().clear();
        new HeldOutbox(jdbc).release();
    }

    @Test
    void sendsATextToASegmentAndCountsWhoHasGotIt() {
        var people = russians(4);
        var english = Chatting.newcomer(telegram);
        english.asks("/start", "Ann");
        people.getFirst().user().blocks();
        await().until(() -> broadcasts.size(Segment.RUSSIAN) == 3);
        var gone = people.get(1).user();
        gone.deactivates();

        operator.goes("📣 Broadcasts", "➕ New broadcast");
        olivia.asks("First draft", "So it will look:", "First draft");
        olivia.asks("Half the price this week: 1 < 2 & so on!", "So it will look:", "1 < 2 & so on!");
        operator.presses("Russian · 3");
        olivia.hears("Send it to 3 (Russian)?");
        operator.confirms();
        await().until(() -> newest().state() == Broadcast.State.DONE);
        operator.presses("🔄 Refresh");

        olivia.hears("Sent · Russian", "Delivered: 2 of 3", "Have blocked the bot: 1", "still to go: 0");
        people.subList(2, 4).forEach(person -> person.hasHeardOnce("1 < 2 & so on!"));
        assertThat(english.everything()).doesNotContain("so on!");
        assertThat(operator.acts(1)).containsExactly(AuditedAction.BROADCAST_STARTED);
    }

    @Test
    void stopsAtOnceAndGoesOnWithoutWritingToAnybodyTwice() {
        var people = russians(4);
        new HeldOutbox(jdbc).hold();
        operator.goes("📣 Broadcasts", "➕ New broadcast");
        olivia.asks("Old news", "So it will look:");
        operator.presses("Russian · 4");
        operator.confirms();
        await().until(() -> newest().progress().waiting() == 4);

        operator.presses("Stop");
        olivia.hears("Stopped · Russian", "still to go: 4");
        assertThat(newest().progress().waiting()).isZero();
        new HeldOutbox(jdbc).release();
        operator.presses("▶️ Go on");

        await().until(() -> newest().state() == Broadcast.State.DONE);
        assertThat(people).allSatisfy(person -> person.hasHeardOnce("Old news"));
        assertThat(operator.acts(3))
                .containsExactly(
                        AuditedAction.BROADCAST_RESUMED,
                        AuditedAction.BROADCAST_STOPPED,
                        AuditedAction.BROADCAST_STARTED);
    }

    @Test
    void doesNotReachThoseWhoComeBackAfterItWasStopped() {
        var people = russians(2);
        var held = new HeldOutbox(jdbc);
        held.hold();
        var broadcast = start("Stale news");
        await().until(() -> newest().progress().waiting() == 2);
        var ida = people.getFirst();
        ida.user().blocks();
        await().until(() -> {
            held.wake();
            return newest().progress().blocked() == 1;
        });

        broadcasts.stop(Admin.API, broadcast);
        comesBack(ida);

        held.release();
        await().until(() -> newest().progress().waiting() == 0);
        assertThat(newest().progress()).isEqualTo(new MailingProgress(0, 0, 0, 0));
        broadcasts.resume(Admin.API, broadcast);
        await().until(() -> newest().state() == Broadcast.State.DONE);
        assertThat(newest().progress().delivered()).isEqualTo(2);
        assertThat(people).allSatisfy(person -> person.hasHeardOnce("Stale news"));
    }

    @Test
    void doesNotReachWhoWasJustBeingWrittenToWhenItWasStopped() {
        var ida = russians(1).getFirst();
        telegram.faults().next(1, "sendMessage", new Fault.Hang());
        var broadcast = start("Stale news");
        await().until(telegram.faults()::isHolding);
        ida.user().blocks();

        broadcasts.stop(Admin.API, broadcast);
        telegram.faults().release();
        await().until(() -> newest().progress().blocked() == 1);
        comesBack(ida);

        await().until(() -> newest().progress().waiting() == 0);
        assertThat(newest().progress()).isEqualTo(new MailingProgress(0, 0, 0, 1));
        assertThat(ida.everything()).doesNotContain("Stale news");
    }

    @Test
    void writesToNobodyTwiceWhateverIsRepeatedOrDies() {
        var people = russians(4);
        new HeldOutbox(jdbc).hold();
        var key = UUID.randomUUID().toString();
        var broadcast = broadcasts.start(Admin.API, key, "Sensation!", Segment.RUSSIAN);
        assertThat(broadcasts
                        .start(Admin.API, key, "Sensation!", Segment.RUSSIAN)
                        .id())
                .isEqualTo(broadcast.id());
        for (var again = 0; again < 3; again++) {
            scheduler.scheduleIfNotExists(TaskDescriptor.of("operations-broadcast")
                    .instance("%d.%d".formatted(broadcast.id(), again))
                    .scheduledTo(Instant.now()));
        }
        await().until(() -> newest().progress().waiting() == 4);
        // As a process leaves it that was killed while it sent.
        jdbc.sql("UPDATE messages SET state = 'SENDING', claim = claim + 1 WHERE dedup_key = :key")
                .param(
                        "key",
                        "broadcast:%d:%d"
                                .formatted(broadcast.id(), people.getFirst().id()))
                .update();

        new HeldOutbox(jdbc).release();

        await().until(() -> newest().state() == Broadcast.State.DONE);
        assertThat(newest().progress().lost()).isOne();
        assertThat(newest().progress().delivered()).isEqualTo(3);
        assertThat(people.getFirst().everything()).doesNotContain("Sensation!");
        people.subList(1, 4).forEach(person -> person.hasHeardOnce("Sensation!"));
    }

    @Test
    void sendsDeadLettersAgainOrDropsThem() {
        var ann = Chatting.newcomer(telegram);
        ann.asks("/start", "Ann");
        var first = dead(ann, "A result that came too late");
        var second = dead(ann, "Nobody needs this");
        operator.goes("📪 Dead letters");
        olivia.hears("A result that came too late", "Nobody needs this", "Expired");

        operator.presses("📤 Send " + first);
        ann.hears("A result that came too late");
        operator.presses("Drop " + second);
        operator.confirms();

        olivia.hears("Dropped.");
        ann.hasHeardOnce("A result that came too late");
        assertThat(ann.everything()).doesNotContain("Nobody needs this");
        assertThat(operator.screen().text()).doesNotContain("Nobody needs this");
        assertThat(operator.acts(2)).containsExactly(AuditedAction.MESSAGE_DROPPED, AuditedAction.MESSAGE_RESENT);
    }

    @Test
    void givesAPaymentBackOnce() {
        Buying.putOnSale(tariffs);
        var ann = Chatting.newcomer(telegram);
        ann.user().pays(Buying.invoice(ann));
        ann.hears("Paid: 10 checks");

        operator.goes("💰 Payments", "⭐ 100 · " + ann.id(), "Give it back");
        olivia.asks("She did not like it", "Give it back?", "She did not like it");
        operator.confirms();

        olivia.hears("The refund is on its way. Checks taken back: 10.");
        ann.hears("Refunded: ⭐ 100", "Balance: 3 checks");
        assertThat(operator.acts(1)).containsExactly(AuditedAction.REFUND_REQUESTED);
        assertThat(telegram.history().calls("refundStarPayment").stream()
                        .filter(call -> call.parameters().toString().contains(String.valueOf(ann.id()))))
                .hasSize(1);
    }

    private long start(String text) {
        return broadcasts
                .start(Admin.API, UUID.randomUUID().toString(), text, Segment.RUSSIAN)
                .id();
    }

    /** Whatever is to be sent to somebody who comes back is in line when this ends. */
    private static void comesBack(Chatting person) {
        person.user().unblocks();
        person.asks("/start", "Здравствуйте");
    }

    private Broadcast newest() {
        return broadcasts.list(1, 0).getFirst();
    }

    private List<Chatting> russians(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    var person = Chatting.russian(telegram);
                    person.asks("/start", "Здравствуйте");
                    return person;
                })
                .toList();
    }

    /** The number of a message that was given up. */
    private long dead(Chatting person, String text) {
        var key = "dead:" + UUID.randomUUID();
        outbox.add(OutgoingMessage.result(key, person.id(), new Content.Text(text))
                .until(Instant.now().minusSeconds(1)));
        return await().until(() -> given(key), Optional::isPresent).orElseThrow();
    }

    private Optional<Long> given(String key) {
        return jdbc.sql("SELECT message_id FROM messages WHERE dedup_key = :key AND state = 'DEAD'")
                .param("key", key)
                .query((row, _) -> row.getLong("message_id"))
                .optional();
    }
}
