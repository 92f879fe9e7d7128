package io.vzaimno.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTest;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.SendRateLimiterTests;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@TelegramTest
public class OutboxPaceTests {

    /** 150 messages at 25 a second. */
    private static final Duration AT_LEAST = Duration.ofMillis(5500);

    /**
     * {@link SendRateLimiterTests} proves that turns are never closer than allowed. Calls come later than their turns, on a busy machine
     * all that wait at once: those of a second and those that were in hand when it began, of which there are twelve.
     */
    public static final int AFTER_A_STALL = 25 + 12;

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

        var began = Instant.now();
        transaction.executeWithoutResult(_ -> LongStream.range(20_000, 20_149).forEach(chat -> outbox.add(bulk(chat))));
        await().until(() -> !calls().isEmpty());
        outbox.add(OutgoingMessage.result("urgent", 20_149, new Content.Text("your result")));
        var before = calls().size();

        await().until(() -> open() == 0);
        var calls = calls();
        var urgent = calls.stream()
                .filter(call -> call.chat().orElse(0) == 20_149)
                .findFirst()
                .orElseThrow();
        var last = calls.stream().map(Call::at).max(Comparator.naturalOrder()).orElseThrow();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(150);
        assertThat(Duration.between(began, last)).isGreaterThan(AT_LEAST);
        assertThat(telegram.history().pace().busiestSecond()).isLessThanOrEqualTo(AFTER_A_STALL);
        assertThat(calls.indexOf(urgent)).isLessThan(before + 100);
    }

    private static OutgoingMessage bulk(long chat) {
        return OutgoingMessage.bulk("bulk " + chat, chat, new Content.Text("news"));
    }

    private List<Call> calls() {
        return telegram.history().calls("sendMessage");
    }

    /** How many are still to be sent. One whose answer comes too late is not repeated, and counts as given up. */
    private int open() {
        return jdbc.sql("""
                        SELECT count(*) FROM messages
                         WHERE chat_id BETWEEN 20000 AND 20149
                           AND state IN ('PENDING', 'SENDING')
                        """).query(Integer.class).single();
    }
}
