package io.vzaimno.payments;

/** What came of a payment's refund. */
public sealed interface RefundOutcome {

    /**
     * The money is given back, or will be in a moment.
     *
     * @param taken checks that were taken back; those used already are the operator's loss
     */
    record Accepted(Payment payment, int taken) implements RefundOutcome {}

    /** Only completed payments can be given back, each once. */
    record NotRefundable(Payment payment) implements RefundOutcome {}

    record NoSuchPayment() implements RefundOutcome {}
}
