package io.vzaimno.telegram.outbox;

/**
 * A message of the outbox was given up. Published in the transaction that gives it up; not for messages to admins, who
 * would be told by the same way, nor for bulk.
 *
 * @param key of the message
 */
public record MessageUndeliverable(String key, long chat, String reason) {}
