package io.vzaimno.payments;

/** The state of a payment. */
public enum PaymentStatus {
    /** Ordered and not paid yet. */
    PENDING,
    /** Paid, and the checks are credited. */
    COMPLETED,
    /** Declined by the payment provider. Money that arrives nevertheless is credited. */
    FAILED,
    /** Not paid in time. Money that arrives nevertheless is credited. */
    CANCELLED,
    /** The money was refunded. */
    REFUNDED
}
