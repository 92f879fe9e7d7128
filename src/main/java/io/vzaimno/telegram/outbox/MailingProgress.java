package io.vzaimno.telegram.outbox;

/**
 * The progress of bulk messages.
 *
 * @param blocked to users who cannot be reached
 * @param lost given up, including those that may have arrived
 */
public record MailingProgress(int waiting, int delivered, int blocked, int lost) {}
