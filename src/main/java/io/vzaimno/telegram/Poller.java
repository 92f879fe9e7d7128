package io.vzaimno.telegram;

import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks Telegram for updates while this process is the elected one. */
@Component
class Poller {

    static final Duration UNTIL_ELECTED = Duration.ofMillis(500);
    static final Duration BETWEEN_ELECTIONS = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Everything we act upon; Telegram keeps the last list it was given if there is none. */
    static final List<String> ALLOWED_UPDATES =
            List.of("message", "edited_message", "callback_query", "pre_checkout_query", "my_chat_member");

    private final BotApi api;
    private final Pollers pollers;
    private final Inbox inbox;
    private final PollingTrouble trouble;
    private final int timeout;
    private boolean webhookDeleted;
    private volatile boolean hungUp;
    private int failures;

    Poller(BotApi api, Pollers pollers, Inbox inbox, PollingTrouble trouble, TelegramProperties properties) {
        this.api = api;
        this.pollers = pollers;
        this.inbox = inbox;
        this.trouble = trouble;
        this.timeout = (int) properties.pollTimeout().toSeconds();
    }

    /** Takes or keeps the office; when to do so again. */
    Duration stand() {
        pollers.hold();
        return BETWEEN_ELECTIONS;
    }

    /** Leaves the office to another process. */
    void resign() {
        pollers.release();
    }

    /** Polls once; how long to wait before the next time. */
    Duration poll() {
        if (!pollers.isHeld()) {
            webhookDeleted = false;
            return UNTIL_ELECTED;
        }
        if (!webhookDeleted) {
            webhookDeleted = api.call(new DeleteWebhook()).done().isPresent();
        }
        return switch (api.updates(request())) {
            case Outcome.Done<List<RawUpdate>>(var updates) -> take(updates);
            case Outcome.TooManyRequests<List<RawUpdate>>(var pause) -> pause;
            case Outcome.Failed<List<RawUpdate>>(var reason) -> failed(reason);
            case Outcome.Unknown<List<RawUpdate>>(var reason) -> failed(reason);
            case Outcome.Refused<List<RawUpdate>>(var reason) -> failed(reason);
            case Outcome.Unreachable<List<RawUpdate>>(var reason) -> failed(reason);
        };
    }

    /** Ends the poll under way. */
    void hangUp() {
        hungUp = true;
        api.hangUp();
    }

    private GetUpdates request() {
        var request =
                new GetUpdates().timeout(timeout).limit(100).allowedUpdates(ALLOWED_UPDATES.toArray(String[]::new));
        pollers.next().ifPresent(next -> request.offset(next.intValue()));
        return request;
    }

    private Duration take(List<RawUpdate> updates) {
        failures = 0;
        if (!updates.isEmpty()) {
            inbox.accept(updates, () -> pollers.advance(updates.getLast().id() + 1));
        }
        return Duration.ZERO;
    }

    private Duration failed(String reason) {
        if (hungUp || !pollers.isHeld()) {
            hungUp = false;
            return Duration.ZERO;
        }
        trouble.happened(reason);
        webhookDeleted = false;
        var pause = Aftermath.pause(failures++);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
