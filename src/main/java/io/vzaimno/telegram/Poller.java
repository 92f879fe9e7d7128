package io.vzaimno.telegram;

import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks Telegram for updates while this process is the elected one. */
@Component
class Poller {

    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private static final Duration UNTIL_ELECTED = Duration.ofMillis(500);
    private static final Duration BETWEEN_ELECTIONS = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Everything we act upon; Telegram keeps the last list it was given if there is none. */
    static final List<String> ALLOWED_UPDATES =
            List.of("message", "edited_message", "callback_query", "pre_checkout_query", "my_chat_member");

    private final BotApi api;
    private final Transport transport;
    private final Pollers pollers;
    private final Inbox inbox;
    private final int timeout;
    private boolean webhookDeleted;
    private volatile boolean hungUp;
    private int failures;
    private String complaint = "";

    Poller(BotApi api, Transport transport, Pollers pollers, Inbox inbox, TelegramProperties properties) {
        this.api = api;
        this.transport = transport;
        this.pollers = pollers;
        this.inbox = inbox;
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
        transport.hangUp();
    }

    private GetUpdates request() {
        var request =
                new GetUpdates().timeout(timeout).limit(100).allowedUpdates(ALLOWED_UPDATES.toArray(String[]::new));
        pollers.next().ifPresent(next -> request.offset(next.intValue()));
        return request;
    }

    private Duration take(List<RawUpdate> updates) {
        failures = 0;
        complaint = "";
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
        complain(reason);
        webhookDeleted = false;
        var pause = Aftermath.pause(failures++);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Says the same thing once only, until it is over. */
    private void complain(String reason) {
        var advice = advice(reason);
        if (!advice.equals(complaint)) {
            complaint = advice;
            log.atWarn().addKeyValue("reason", reason).log(advice);
        }
    }

    private static String advice(String reason) {
        if (reason.startsWith("409")) {
            return "Somebody else receives the updates of this bot: a second service with the same token, or a webhook";
        }
        if (reason.startsWith("401") || reason.startsWith("404")) {
            return "Telegram does not know the bot: check TELEGRAM_TOKEN";
        }
        return "Telegram cannot be polled";
    }
}
