package io.vzaimno.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.TestDatabase;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.TelegramTestConfiguration.Listener;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.Correspondence;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutboxPaceTests;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Order(2)
class ProcessesTests {

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final String[] settings = TelegramProcess.settings(telegram, TestDatabase.fresh());

    @AfterEach
    void end() {
        telegram.close();
    }

    @Test
    void outliveOneOfThemThatIsKilled() throws IOException {
        var ann = known(41);
        telegram.faults().next(1, "sendMessage", new Fault.Hang());
        // It still waits for the answer when it is killed, however long the others take to start.
        var doomed = TelegramProcess.fork(with("--telegram.timeout=5m"));
        try (var client = TelegramProcess.start(with("--APP_ROLES=api"))) {
            var jdbc = client.getBean(JdbcClient.class);
            outbox(client).add(Correspondence.text(ann, "your result"));
            await().until(() -> state(jdbc).equals("SENDING") && isPolled(jdbc));
            try (var other = TelegramProcess.start(settings)) {
                doomed.destroyForcibly().onExit().join();
                telegram.faults().release();
                ann.types("is anybody there?");

                await().until(() -> heard(other).contains("is anybody there?"));
                await().until(() -> state(jdbc).equals("SENT"));
            }
        } finally {
            doomed.destroyForcibly();
        }
        // Nobody could know that the first one had arrived.
        assertThat(Correspondence.texts(ann)).containsExactly("your result", "your result");
    }

    @Test
    void goOnWhereTheLastOneStopped() {
        var ann = known(42);
        telegram.faults().next(1, "sendMessage", new Fault.ServerError());
        try (var first = TelegramProcess.start(settings)) {
            await().until(() -> heard(first).contains("hello"));
            first.getBean(Outbox.class).add(Correspondence.text(ann, "your result"));
            await().until(() -> !telegram.history().calls("sendMessage").isEmpty());
        }
        ann.types("in between");

        try (var second = TelegramProcess.start(settings)) {
            await().until(() -> heard(second).contains("in between"));
            Correspondence.awaitMessage(ann, "your result");
            assertThat(heard(second)).doesNotContain("hello");
        }
        assertThat(Correspondence.texts(ann)).containsExactly("your result");
    }

    @Test
    void keepOnePaceAndPollOneAtATime() {
        LongStream.range(50, 80).forEach(this::known);
        try (var one = TelegramProcess.start(settings);
                var two = TelegramProcess.start(settings)) {
            LongStream.range(50, 80).forEach(chat -> {
                outbox(one).add(OutgoingMessage.bulk("one " + chat, chat, new Content.Text("news")));
                outbox(two).add(OutgoingMessage.bulk("two " + chat, chat, new Content.Text("more news")));
            });

            await().until(() -> telegram.history().calls("sendMessage").size() == 60);
            await().until(() -> heard(one).size() + heard(two).size() == 30);
        }
        var pace = telegram.history().pace();
        assertThat(pace.busiestSecond()).isLessThanOrEqualTo(OutboxPaceTests.AFTER_A_STALL);
        assertThat(pace.largestBurst()).isLessThanOrEqualTo(2);
        assertThat(telegram.history().calls("getUpdates")).isEmpty();
    }

    private SimUser known(long id) {
        var user = telegram.user(id);
        user.types("hello");
        return user;
    }

    private String[] with(String setting) {
        var all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = setting;
        return all;
    }

    private static Outbox outbox(ConfigurableApplicationContext process) {
        return process.getBean(Outbox.class);
    }

    private static List<String> heard(ConfigurableApplicationContext process) {
        return process.getBean(Listener.class).heard;
    }

    private static boolean isPolled(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM telegram_pollers")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static String state(JdbcClient jdbc) {
        return jdbc.sql("SELECT state FROM messages").query(String.class).single();
    }
}
