package io.vzaimno.telegram.outbox;

import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.api.Content;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of a test who see one live message each. */
final class Onlookers {

    private static final AtomicLong USERS = new AtomicLong(9000);

    private final TelegramSimulator telegram;
    private final LiveMessages live;
    private final JdbcClient jdbc;

    Onlookers(TelegramSimulator telegram, LiveMessages live, JdbcClient jdbc) {
        this.telegram = telegram;
        this.live = live;
        this.jdbc = jdbc;
    }

    /** A new user who has written to the bot. */
    SimUser user() {
        var user = telegram.user(USERS.incrementAndGet());
        user.types("hello");
        return user;
    }

    static String key(SimUser user) {
        return "check " + user.id();
    }

    void put(SimUser user, String text) {
        live.put(key(user), user.id(), new Content.Text(text));
    }

    void finish(SimUser user, String text) {
        live.finish(key(user), new Content.Text(text));
    }

    /** Nothing is to be shown any more. */
    void awaitRest(SimUser user) {
        await().until(() -> jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance = :key")
                        .param("key", key(user))
                        .query(Integer.class)
                        .single()
                == 0);
    }

    static void awaitText(SimUser user, String text) {
        await().until(() -> user.chat().last().map(SimMessage::text), shown -> shown.equals(Optional.of(text)));
    }
}
