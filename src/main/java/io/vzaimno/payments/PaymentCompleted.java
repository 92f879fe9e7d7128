package io.vzaimno.payments;

/**
 * A payment's checks were credited. Published within the transaction that credits them.
 *
 * @param late the order had expired or failed before the money arrived
 */
public record PaymentCompleted(Payment payment, int balance, boolean late) {}
