package io.vzaimno.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@TelegramTest
class OutboxPaceTests {

    /** 150 messages at 25 a second. */
    private static final Duration AT_LEAST = Duration.ofMillis(5500);

    /**
     * {@link PaceTests} proves that turns are never closer than allowed. Calls come later than their turns, on a busy machine
     * all that wait at once: those of a second and those that were given away ahead, which are ten and the one in hand.
     */
    static final int AFTER_A_STALL = 25 + 11;

    @Autowired
    Outbox outbox;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void forget() {
        telegram.history().clear();
    }

    @Test
    void sendsManyMessagesAtTheAllowedPaceAndTheUrgentOnesFirst() {
        var chats = LongStream.range(20_000, 20_150);
        chats.forEach(chat -> telegram.user(chat).types("hello"));

        transaction.executeWithoutResult(_ -> LongStream.range(20_000, 20_149).forEach(chat -> outbox.add(bulk(chat))));
        await().until(() -> !telegram.history().calls("sendMessage").isEmpty());
        outbox.add(OutgoingMessage.result("urgent", 20_149, new Content.Text("your result")));

        await().atMost(Duration.ofSeconds(30)).until(() -> sent() == 150);
        var calls = telegram.history().calls("sendMessage");
        var urgent = calls.stream()
                .filter(call -> call.chat().orElse(0) == 20_149)
                .findFirst()
                .orElseThrow();
        // A busy machine may stretch the pace or bunch some calls, but neither far.
        assertThat(Duration.between(calls.getFirst().at(), calls.getLast().at()))
                .isBetween(AT_LEAST, AT_LEAST.multipliedBy(3));
        assertThat(telegram.history().pace().busiestSecond()).isLessThanOrEqualTo(AFTER_A_STALL);
        assertThat(calls.indexOf(urgent)).isLessThan(50);
    }

    private static OutgoingMessage bulk(long chat) {
        return OutgoingMessage.bulk("bulk " + chat, chat, new Content.Text("news"));
    }

    private int sent() {
        return jdbc.sql("SELECT count(*) FROM messages WHERE chat_id BETWEEN 20000 AND 20149 AND state = 'SENT'")
                .query(Integer.class)
                .single();
    }
}
