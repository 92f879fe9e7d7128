package io.vzaimno.telegram.inbox;

import com.google.gson.JsonParseException;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.utility.BotUtils;
import io.vzaimno.telegram.api.SendRateLimiter;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Has an update handled, again if that fails, and gives up in the end, so that those behind it get their turn. A fault of
 * ours hardly goes away, and the chat waits meanwhile; Telegram and the database come back.
 */
@Component
class UpdateProcessor {

    private static final Logger log = LoggerFactory.getLogger(UpdateProcessor.class);
    private static final int ATTEMPTS = 6;
    private static final int ATTEMPTS_AT_A_FAULT = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final InboxTable updates;
    private final SendRateLimiter pace;
    private final ChatReachability presence;
    private final List<UpdateHandler> handlers;

    UpdateProcessor(InboxTable updates, SendRateLimiter pace, ChatReachability presence, List<UpdateHandler> handlers) {
        this.updates = updates;
        this.pace = pace;
        this.presence = presence;
        this.handlers = handlers;
    }

    void handle(ClaimedUpdate claimed) {
        try (var _ = MDC.putCloseable("update", String.valueOf(claimed.id()))) {
            read(claimed).ifPresentOrElse(update -> attempt(claimed, update), () -> updates.handled(claimed.id()));
        }
    }

    private static Optional<Update> read(ClaimedUpdate claimed) {
        try {
            return Optional.of(BotUtils.parseUpdate(claimed.body()));
        } catch (JsonParseException _) {
            log.error("Update cannot be read");
            return Optional.empty();
        }
    }

    private void attempt(ClaimedUpdate claimed, Update update) {
        if (claimed.attempts() > ATTEMPTS) {
            giveUp(claimed, update);
            return;
        }
        try {
            presence.noticed(update);
            handlers.forEach(handler -> handler.handle(update));
            updates.handled(claimed.id());
        } catch (RuntimeException e) {
            tell(claimed, e);
            failed(claimed, update, e);
        }
    }

    /** With its trace the first time only, for the next ones look alike. */
    private static void tell(ClaimedUpdate claimed, RuntimeException reason) {
        var line = log.atWarn().addKeyValue("attempt", claimed.attempts());
        (claimed.attempts() == 1 ? line.setCause(reason) : line).log("Update not handled");
    }

    private void failed(ClaimedUpdate claimed, Update update, RuntimeException reason) {
        if (claimed.attempts() < (isPassing(reason) ? ATTEMPTS : ATTEMPTS_AT_A_FAULT)) {
            updates.postpone(claimed.id(), pause(claimed, reason));
        } else {
            giveUp(claimed, update);
        }
    }

    private void giveUp(ClaimedUpdate claimed, Update update) {
        log.error("Update given up");
        try {
            handlers.forEach(handler -> handler.givenUp(update));
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("The user is not told of an update that was given up");
        }
        updates.handled(claimed.id());
    }

    /** Whether it is Telegram or the database that is away. */
    private static boolean isPassing(RuntimeException reason) {
        return switch (reason) {
            case TelegramUnavailable _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    TransactionException _ -> true;
            default -> false;
        };
    }

    /** 1, 4, 9 … seconds, or as long as Telegram wants to be left alone. What is urgent waits for neither. */
    private Duration pause(ClaimedUpdate claimed, RuntimeException reason) {
        if (claimed.isUrgent()) {
            return FIRST_PAUSE;
        }
        var asked = reason instanceof TelegramUnavailable away ? away.pause() : Duration.ZERO;
        return Stream.of(
                        FIRST_PAUSE.multipliedBy((long) claimed.attempts() * claimed.attempts()),
                        asked,
                        pace.pauseLeft())
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
