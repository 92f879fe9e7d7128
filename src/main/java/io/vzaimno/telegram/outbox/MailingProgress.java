package io.vzaimno.telegram.outbox;

/**
 * How far bulk messages are.
 *
 * @param blocked of people who cannot be written to
 * @param lost given up, among them those of which nobody knows whether they arrived
 */
public record MailingProgress(int waiting, int delivered, int blocked, int lost) {}
