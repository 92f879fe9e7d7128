package io.vzaimno.bot;

import com.pengrad.telegrambot.request.GetMe;
import io.vzaimno.telegram.Telegram;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The bot's own name, as Telegram knows it; asked for once. */
@Component
class BotName {

    private final Telegram telegram;
    private final AtomicReference<Optional<String>> known = new AtomicReference<>(Optional.empty());

    BotName(Telegram telegram) {
        this.telegram = telegram;
    }

    /** Without the at sign; empty while Telegram does not answer. */
    Optional<String> get() {
        return known.updateAndGet(name -> name.isPresent() ? name : asked());
    }

    private Optional<String> asked() {
        return telegram.call(new GetMe()).done().map(response -> response.user().username());
    }
}
