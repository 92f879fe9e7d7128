package io.vzaimno.telegram.inbox;

import io.vzaimno.telegram.api.TelegramProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Receives updates in webhook mode. Answers once they are stored or rejected; Telegram repeats unanswered calls.
 */
@RestController
class WebhookController {

    private static final int LIMIT = 1024 * 1024;

    private final Inbox inbox;
    private final OddUpdates oddUpdates;
    private final TelegramProperties properties;

    WebhookController(Inbox inbox, OddUpdates oddUpdates, TelegramProperties properties) {
        this.inbox = inbox;
        this.oddUpdates = oddUpdates;
        this.properties = properties;
    }

    @PostMapping(Webhook.PATH)
    ResponseEntity<Void> receive(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String secret,
            HttpServletRequest request)
            throws IOException {
        if (!properties.usesWebhook()) {
            return ResponseEntity.notFound().build();
        }
        if (!isOurs(secret)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        return body.length > LIMIT
                ? ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build()
                : take(UpdateReader.read(body));
    }

    private ResponseEntity<Void> take(ReadUpdate reading) {
        return switch (reading) {
            case ReadUpdate.Taken(var update) -> {
                inbox.accept(List.of(update), () -> {});
                yield ResponseEntity.ok().build();
            }
            case ReadUpdate.SetAside odd -> {
                oddUpdates.setAside(odd);
                yield ResponseEntity.ok().build();
            }
            case ReadUpdate.Malformed odd -> {
                oddUpdates.refused(odd);
                yield ResponseEntity.badRequest().build();
            }
        };
    }

    /** Compares in constant time. If our secret is empty, no call is accepted. */
    private boolean isOurs(String secret) {
        var expected = properties.webhookSecret().getBytes(StandardCharsets.UTF_8);
        return expected.length > 0 && MessageDigest.isEqual(expected, secret.getBytes(StandardCharsets.UTF_8));
    }
}
