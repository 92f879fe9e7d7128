package io.vzaimno.payments;

/** A payment was given back. Published within the transaction that wrote it down. */
public record PaymentRefunded(Payment payment) {}
