package io.vzaimno.payments;

/** How a payment stands. */
public enum PaymentStatus {
    /** Ordered, and open to be paid. */
    PENDING,
    /** Paid, and the checks are on the balance. */
    COMPLETED,
    /** Refused by the one who would have paid it out. Money that arrives all the same is still credited. */
    FAILED,
    /** Not paid in time. Money that arrives all the same is still credited. */
    CANCELLED,
    /** The money was given back. */
    REFUNDED
}
