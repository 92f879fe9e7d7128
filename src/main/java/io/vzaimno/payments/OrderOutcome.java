package io.vzaimno.payments;

/** What came of ordering a tariff. */
public sealed interface OrderOutcome {

    /** @param reused the user had ordered the same before and not paid: this is that order */
    record Opened(Payment payment, boolean reused) implements OrderOutcome {}

    record NoSuchTariff() implements OrderOutcome {}

    /** The tariff is not on sale, or not for this currency. */
    record NotForSale() implements OrderOutcome {}

    /** The operator has not set this method up. */
    record NoSuchMethod() implements OrderOutcome {}
}
