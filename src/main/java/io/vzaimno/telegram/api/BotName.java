package io.vzaimno.telegram.api;

import com.pengrad.telegrambot.request.GetMe;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The bot's user name, requested from Telegram once. Absent without a bot. */
@Component
public class BotName {

    private final Telegram telegram;
    private final AtomicReference<Optional<String>> known = new AtomicReference<>(Optional.empty());

    BotName(Telegram telegram) {
        this.telegram = telegram;
    }

    /** Without the at sign; empty while Telegram does not answer. */
    public Optional<String> get() {
        return known.updateAndGet(name -> name.isPresent() ? name : asked());
    }

    /**
     * A link that opens the chat with the bot and starts it.
     *
     * @param payload is sent with the start; at most 64 of A-Z a-z 0-9 _ -
     */
    public Optional<String> startLink(String payload) {
        return get().map(name -> "https://t.me/%s?start=%s".formatted(name, payload));
    }

    private Optional<String> asked() {
        return !telegram.isConfigured()
                ? Optional.empty()
                : telegram.call(new GetMe())
                        .done()
                        .map(response -> response.user().username());
    }
}
