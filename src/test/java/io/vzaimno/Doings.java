package io.vzaimno;

import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.Press;
import io.vzaimno.sim.telegram.SimMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What somebody does in his chat, one thing after the other: each is awaited until the bot has answered it. */
final class Doings {

    private final Chatting chat;
    private final List<String> done = new ArrayList<>();

    Doings(Chatting chat) {
        this.chat = chat;
    }

    /** Does something that has to bring a message. */
    void answered(String what, Runnable act) {
        var before = fromBot().size();
        answered(what, act, () -> fromBot().size() > before);
    }

    /** Does something that has to bring about something else. */
    void answered(String what, Runnable act, Callable<Boolean> answer) {
        noted(what, act);
        await("%s is answered, after %s".formatted(what, done))
                .pollInterval(Duration.ofMillis(10))
                .until(answer);
    }

    void answered(Press press) {
        answered("a press", () -> {}, () -> press.answer().isPresent());
    }

    /** Does something that wants no answer. */
    void noted(String what, Runnable act) {
        done.add("%.60s".formatted(what));
        act.run();
    }

    List<SimMessage> fromBot() {
        return chat.user().chat().fromBot();
    }

    Optional<SimMessage> lastFromBot() {
        return fromBot().stream().reduce((_, last) -> last);
    }
}
