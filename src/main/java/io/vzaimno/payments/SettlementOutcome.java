package io.vzaimno.payments;

/** What came of money that arrived. */
public sealed interface SettlementOutcome {

    /**
     * The checks are on the balance.
     *
     * @param late the order had expired or failed before
     */
    record Credited(Payment payment, int balance, boolean late) implements SettlementOutcome {}

    /** The same money was settled before; nothing has changed. */
    record Repeated(Payment payment) implements SettlementOutcome {}

    /** The order was paid before, by other money. Nothing has changed: the money has to be settled by itself. */
    record PaidBefore(Payment payment) implements SettlementOutcome {}

    /** The amount or the currency is not the order's. Nothing has changed. */
    record WrongAmount(Payment payment) implements SettlementOutcome {}

    /** There is no such order, or it is one of another method. */
    record NoSuchOrder() implements SettlementOutcome {}
}
