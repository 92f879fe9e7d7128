package io.vzaimno.telegram;

import com.pengrad.telegrambot.model.Update;
import io.vzaimno.SettableClock;
import io.vzaimno.telegram.api.Attachment;
import io.vzaimno.telegram.api.Attachments;
import io.vzaimno.telegram.inbox.UpdateHandler;
import io.vzaimno.telegram.outbox.MessageUndeliverable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ByteArrayResource;

/** What the other modules would contribute. */
@TestConfiguration(proxyBeanMethods = false)
public class TelegramTestConfiguration {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    Shelf shelf() {
        return new Shelf();
    }

    @Bean
    Complaints complaints() {
        return new Complaints();
    }

    @Bean
    Listener listener() {
        return new Listener();
    }

    /** Hears the updates and does with each what a test has said. */
    public static final class Listener implements UpdateHandler {

        public final List<String> heard = new CopyOnWriteArrayList<>();
        public final List<String> givenUp = new CopyOnWriteArrayList<>();
        private final Map<String, Runnable> reactions = new ConcurrentHashMap<>();

        public void on(String text, Runnable reaction) {
            reactions.put(text, reaction);
        }

        @Override
        public void handle(Update update) {
            if (update.message() != null && update.message().text() != null) {
                var text = update.message().text();
                heard.add(text);
                reactions.getOrDefault(text, () -> {}).run();
            }
        }

        @Override
        public void givenUp(Update update) {
            givenUp.add(update.message().text());
        }
    }

    /** Files that messages may carry. */
    public static final class Shelf implements Attachments {

        public final Map<String, byte[]> files = new ConcurrentHashMap<>();

        public void put(String file, String text) {
            files.put(file, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Loading load(String file) {
            return Optional.ofNullable(files.get(file))
                    .map(bytes -> new Attachment(file + ".txt", "text/plain", new ByteArrayResource(bytes)))
                    .<Loading>map(Loading.Loaded::new)
                    .orElseGet(Loading.Unknown::new);
        }
    }

    /** What was reported as undeliverable. */
    public static final class Complaints {

        public final List<MessageUndeliverable> all = new CopyOnWriteArrayList<>();

        @EventListener
        public void on(MessageUndeliverable event) {
            all.add(event);
        }
    }
}
