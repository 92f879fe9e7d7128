package io.vzaimno.payments;

/** The outcome of settling incoming money. */
public sealed interface SettlementOutcome {

    /**
     * The checks are credited.
     *
     * @param late the order had expired or failed before
     */
    record Credited(Payment payment, int balance, boolean late) implements SettlementOutcome {}

    /** The same money was settled before; nothing has changed. */
    record Repeated(Payment payment) implements SettlementOutcome {}

    /** The order was paid before, with other money. Nothing has changed: the money must be settled separately. */
    record PaidBefore(Payment payment) implements SettlementOutcome {}

    /** The amount or the currency does not match the order. Nothing has changed. */
    record WrongAmount(Payment payment) implements SettlementOutcome {}

    /** There is no such order, or it has another payment method. */
    record NoSuchOrder() implements SettlementOutcome {}
}
