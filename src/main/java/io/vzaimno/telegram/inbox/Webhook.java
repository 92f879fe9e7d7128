package io.vzaimno.telegram.inbox;

import com.pengrad.telegrambot.request.SetWebhook;
import io.vzaimno.telegram.api.BotApi;
import io.vzaimno.telegram.api.TelegramProperties;
import io.vzaimno.telegram.outbox.DeliveryDecision;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Registers the webhook with Telegram. */
@Component
class Webhook {

    static final String PATH = "/telegram/webhook";

    private static final Logger log = LoggerFactory.getLogger(Webhook.class);
    private static final int CONNECTIONS = 40;
    private static final Duration AGAIN = Duration.ofHours(1);

    private final BotApi api;
    private final TelegramProperties properties;
    private int failures;

    Webhook(BotApi api, TelegramProperties properties) {
        this.api = api;
        this.properties = properties;
    }

    /** Registers the webhook, repeatedly in case another client replaces it; returns the pause until the next time. */
    Duration register() {
        var outcome = api.call(new SetWebhook()
                .url(address())
                .secretToken(properties.webhookSecret())
                .maxConnections(CONNECTIONS)
                .allowedUpdates(Poller.ALLOWED_UPDATES.toArray(String[]::new)));
        if (outcome.done().isPresent()) {
            failures = 0;
            return AGAIN;
        }
        log.atWarn().addKeyValue("outcome", outcome).log("Webhook not registered");
        return DeliveryDecision.pause(failures++);
    }

    private String address() {
        var url = properties.webhookUrl();
        return url.endsWith(PATH) ? url : url + PATH;
    }
}
