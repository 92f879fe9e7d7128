package io.vzaimno.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.TestDatabase;
import io.vzaimno.proofs.OwnProcesses;
import io.vzaimno.proofs.Scale;
import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramProcess;
import io.vzaimno.telegram.api.Content;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that can happen to messages on their way, at once, to two processes of which one is killed. */
@OwnProcesses
@Order(2)
class OutboxStormTests {

    private static final Logger log = LoggerFactory.getLogger(OutboxStormTests.class);

    private static final int MESSAGES = Scale.of(80, 2_000);
    private static final int PER_CHAT = 4;
    private static final long FIRST = 60_000;
    private static final long SEED = 20_261_123;

    /** Of a hundred calls, five each are refused by 429 and by 5xx, two hang, and one is done and not answered. */
    private static final Fault[] FAULTS = Stream.of(
                    Collections.nCopies(5, new Fault.TooManyRequests(Duration.ofSeconds(1))),
                    Collections.nCopies(5, new Fault.ServerError()),
                    Collections.nCopies(2, new Fault.Hang()),
                    Collections.nCopies(1, new Fault.BreakAfter()))
            .<Fault>flatMap(faults -> faults.stream())
            .toArray(Fault[]::new);

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final String[] settings = TelegramProcess.settings(telegram, TestDatabase.fresh(), "--telegram.timeout=2s");

    @AfterEach
    void end() {
        telegram.close();
    }

    @Test
    void bringsEachMessageAndRepeatsOnlyWhatNobodyCanKnow() throws IOException {
        IntStream.range(0, MESSAGES / PER_CHAT)
                .forEach(chat -> telegram.user(FIRST + chat).types("hello"));
        var doomed = TelegramProcess.fork(settings);
        var other = TelegramProcess.fork(settings);
        try (var client = TelegramProcess.start(with("--APP_ROLES=api"))) {
            var jdbc = client.getBean(JdbcClient.class);
            var outbox = client.getBean(Outbox.class);
            telegram.faults().randomly(SEED, FAULTS.length / 100.0, FAULTS);
            IntStream.range(0, MESSAGES).forEach(number -> outbox.add(message(number)));

            await().atMost(Duration.ofMinutes(5)).until(() -> arrived().size() > MESSAGES / 3);
            doomed.destroyForcibly().onExit().join();

            await().atMost(Duration.ofMinutes(10)).until(() -> arrived().size() == MESSAGES);
            // Afterwards all that hangs is done at once, whenever it was sent.
            var pace = telegram.history().pace();
            assertThat(pace.busiestSecond()).isLessThanOrEqualTo(OutboxPaceTests.AFTER_A_STALL);
            // A call may come later than its turn, and the next one of its chat is in time: two at once, never three.
            assertThat(pace.largestBurst()).isLessThanOrEqualTo(2);
            telegram.faults().clear();
            var doubles =
                    arrived().values().stream().mapToLong(times -> times - 1).sum();
            log.atInfo().log("{} messages, {} lost answers, {} arrived twice", MESSAGES, lost(jdbc), doubles);
            assertThat(doubles).isLessThanOrEqualTo(lost(jdbc));
        } finally {
            doomed.destroyForcibly();
            other.destroyForcibly();
        }
        assertThat(telegram.violations()).isEmpty();
    }

    private static OutgoingMessage message(int number) {
        var chat = FIRST + number / PER_CHAT;
        return OutgoingMessage.result("storm " + number, chat, new Content.Text("message " + number));
    }

    /** How often each text has arrived. */
    private Map<String, Long> arrived() {
        return telegram.history().calls("sendMessage").stream()
                .filter(Call::ok)
                .map(call -> call.parameters().path("text").asString())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private String[] with(String setting) {
        return Stream.concat(Stream.of(settings), Stream.of(setting)).toArray(String[]::new);
    }

    /** Answers that did not come, those among them for which a process waited that was killed. */
    private static int lost(JdbcClient jdbc) {
        return jdbc.sql("SELECT COALESCE(sum(lost_answers), 0) FROM messages")
                .query(Integer.class)
                .single();
    }
}
