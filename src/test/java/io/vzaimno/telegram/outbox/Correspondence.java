package io.vzaimno.telegram.outbox;

import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bot has to say to the people of a test, one message each in the ordinary case, and what has become of it. */
public final class Correspondence {

    private static final AtomicLong USERS = new AtomicLong(7000);

    private final TelegramSimulator telegram;
    private final JdbcClient jdbc;

    public Correspondence(TelegramSimulator telegram, JdbcClient jdbc) {
        this.telegram = telegram;
        this.jdbc = jdbc;
    }

    /** Somebody new who has written to the bot. */
    public SimUser user() {
        var user = telegram.user(USERS.incrementAndGet());
        user.types("hello");
        return user;
    }

    static String key(SimUser user) {
        return "message " + user.id();
    }

    public static OutgoingMessage text(SimUser user, String html) {
        return OutgoingMessage.result(key(user), user.id(), new Content.Text(html));
    }

    static OutgoingMessage document(SimUser user, String file) {
        return OutgoingMessage.result(key(user), user.id(), new Content.Document(file, "Yours", Keyboard.NONE));
    }

    /** What the user sees of the bot. */
    public static List<String> texts(SimUser user) {
        return user.chat().fromBot().stream().map(SimMessage::text).toList();
    }

    public static SimMessage awaitMessage(SimUser user, String text) {
        await().until(() -> user.chat().saying(text).isPresent());
        return user.chat().saying(text).orElseThrow();
    }

    /** The calls made for a user, those in vain included. */
    public List<Call> calls(SimUser user) {
        return telegram.history().calls("sendMessage").stream()
                .filter(call -> call.chat().orElse(0) == user.id())
                .toList();
    }

    public void awaitStates(SimUser user, String... states) {
        await().until(() -> states(user).equals(List.of(states)));
    }

    /** So many or more: the next one may come before anybody looks. */
    void awaitFailures(SimUser user, int failures) {
        await().until(() -> failures(user) >= failures);
    }

    void awaitLostAnswers(SimUser user, int lostAnswers) {
        await().until(() -> number("lost_answers", user) >= lostAnswers);
    }

    int failures(SimUser user) {
        return number("failures", user);
    }

    /** Leaves the message as a process does that dies while sending it. */
    void leaveInHand(SimUser user) {
        jdbc.sql("UPDATE messages SET state = 'SENDING', claim = claim + 1 WHERE chat_id = :chat")
                .param("chat", user.id())
                .update();
    }

    private List<String> states(SimUser user) {
        return jdbc.sql("SELECT state FROM messages WHERE chat_id = :chat ORDER BY message_id")
                .param("chat", user.id())
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private int number(String column, SimUser user) {
        return jdbc.sql("SELECT max(%s) FROM messages WHERE chat_id = :chat".formatted(column))
                .param("chat", user.id())
                .query(Integer.class)
                .single();
    }
}
