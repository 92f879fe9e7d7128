package io.vzaimno.payments;

/**
 * A payment's checks are on the balance. Published within the transaction that put them there.
 *
 * @param late the order had expired or failed before the money arrived
 */
public record PaymentCompleted(Payment payment, int balance, boolean late) {}
