package io.vzaimno.payments;

/** An operator wants a payment to be given back. Published within the transaction that wrote it down. */
public record RefundRequested(Payment payment) {}
