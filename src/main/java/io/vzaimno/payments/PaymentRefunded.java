package io.vzaimno.payments;

/** A payment was refunded. Published within the transaction that records it. */
public record PaymentRefunded(Payment payment) {}
