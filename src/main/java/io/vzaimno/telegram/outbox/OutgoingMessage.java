package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the bot sends on its own initiative.
 *
 * @param key an idempotency key: a message with the same key is sent once
 * @param expiresAt when it becomes useless; absent: never
 */
public record OutgoingMessage(
        String key,
        long chat,
        Content content,
        Priority priority,
        @Nullable Instant expiresAt) {

    public static OutgoingMessage result(String key, long chat, Content content) {
        return new OutgoingMessage(key, chat, content, Priority.RESULT, null);
    }

    public static OutgoingMessage payment(String key, long chat, Content content) {
        return new OutgoingMessage(key, chat, content, Priority.PAYMENT, null);
    }

    public static OutgoingMessage admin(String key, long chat, Content content) {
        return new OutgoingMessage(key, chat, content, Priority.ADMIN, null);
    }

    public static OutgoingMessage bulk(String key, long chat, Content content) {
        return new OutgoingMessage(key, chat, content, Priority.BULK, null);
    }

    /** The same message with an expiry time. */
    public OutgoingMessage until(Instant time) {
        return new OutgoingMessage(key, chat, content, priority, time);
    }
}
