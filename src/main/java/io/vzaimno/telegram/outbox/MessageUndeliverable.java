package io.vzaimno.telegram.outbox;

/**
 * A message of the outbox was given up. Published in the transaction that gives it up; not for bulk messages, nor for
 * messages to admins, who would be notified in the same way.
 *
 * @param key of the message
 */
public record MessageUndeliverable(String key, long chat, String reason) {}
