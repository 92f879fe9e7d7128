package io.vzaimno.payments;

/** The outcome of requesting a refund. */
public sealed interface RefundOutcome {

    /**
     * The money is refunded, or will be soon.
     *
     * @param taken checks that were taken back; checks that were already used are lost to the operator
     */
    record Accepted(Payment payment, int taken) implements RefundOutcome {}

    /** Only completed payments can be refunded, each once. */
    record NotRefundable(Payment payment) implements RefundOutcome {}

    record NoSuchPayment() implements RefundOutcome {}
}
