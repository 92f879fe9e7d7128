package io.vzaimno.telegram;

import com.google.gson.JsonParseException;
import com.pengrad.telegrambot.utility.BotUtils;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has an update handled, again if that fails, and gives up in the end, so that those behind it get their turn. */
@Component
class Handling {

    private static final Logger log = LoggerFactory.getLogger(Handling.class);
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Updates updates;
    private final Pace pace;
    private final Presence presence;
    private final ObjectProvider<UpdateHandler> handlers;

    Handling(Updates updates, Pace pace, Presence presence, ObjectProvider<UpdateHandler> handlers) {
        this.updates = updates;
        this.pace = pace;
        this.presence = presence;
        this.handlers = handlers;
    }

    void handle(ClaimedUpdate update) {
        try (var _ = MDC.putCloseable("update", String.valueOf(update.id()))) {
            if (update.attempts() > ATTEMPTS) {
                log.error("Update given up");
                updates.handled(update.id());
            } else {
                attempt(update);
            }
        }
    }

    private void attempt(ClaimedUpdate claimed) {
        try {
            var update = BotUtils.parseUpdate(claimed.body());
            presence.noticed(update);
            handlers.stream().forEach(handler -> handler.handle(update));
            updates.handled(claimed.id());
        } catch (JsonParseException e) {
            log.error("Update cannot be read", e);
            updates.handled(claimed.id());
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("attempt", claimed.attempts()).setCause(e).log("Update not handled");
            updates.postpone(claimed.id(), pause(claimed.attempts()));
        }
    }

    /** 1, 4, 9 … seconds, or as long as Telegram wants to be left alone. */
    private Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy((long) attempts * attempts);
        var left = pace.pauseLeft();
        return pause.compareTo(left) > 0 ? pause : left;
    }
}
