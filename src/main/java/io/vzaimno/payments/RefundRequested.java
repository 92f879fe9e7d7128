package io.vzaimno.payments;

/** An admin requested a refund. Published within the transaction that records the request. */
public record RefundRequested(Payment payment) {}
