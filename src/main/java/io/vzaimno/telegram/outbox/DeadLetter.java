package io.vzaimno.telegram.outbox;

import java.time.Instant;

/**
 * A message that was given up.
 *
 * @param key what it was about
 * @param text its text without tags, or a file's name if it has no text
 * @param reason why it was given up
 */
public record DeadLetter(
        long id, String key, long chat, Priority priority, String text, String reason, Instant createdAt) {}
