package io.vzaimno.telegram.inbox;

import io.vzaimno.database.ClockSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs why polling fails, once for each outage: a rival client, say, lets every other poll succeed. */
@Component
class PollingTrouble {

    private static final Logger log = LoggerFactory.getLogger(PollingTrouble.class);

    /** How long polls must succeed until an outage counts as over. */
    private static final Duration CALM = Duration.ofMinutes(10);

    private final Clock clock;
    private String advice = "";
    private Instant latest = Instant.EPOCH;

    PollingTrouble(Clock clock) {
        this.clock = clock;
    }

    void happened(String reason) {
        var now = clock.instant();
        var other = advice(reason);
        if (!other.equals(advice) || latest.plus(CALM).isBefore(now)) {
            log.atWarn().addKeyValue("reason", reason).log(other);
        }
        advice = other;
        latest = now;
    }

    @EventListener
    void clockWasSet(ClockSet change) {
        latest = change.moved(latest);
    }

    private static String advice(String reason) {
        if (reason.startsWith("409")) {
            return "Another client receives the updates of this bot: a second service with the same token, or a webhook";
        }
        if (reason.startsWith("401") || reason.startsWith("404")) {
            return "Telegram does not know the bot: check TELEGRAM_TOKEN";
        }
        return "Telegram cannot be polled";
    }
}
