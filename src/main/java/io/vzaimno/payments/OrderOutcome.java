package io.vzaimno.payments;

/** The outcome of ordering a tariff. */
public sealed interface OrderOutcome {

    /** @param reused the user had an unpaid order of the same tariff at the same price: this is that order */
    record Opened(Payment payment, boolean reused) implements OrderOutcome {}

    record NoSuchTariff() implements OrderOutcome {}

    /** The tariff is not on sale, or not in this currency. */
    record NotForSale() implements OrderOutcome {}

    /** The payment method is not configured. */
    record NoSuchMethod() implements OrderOutcome {}
}
