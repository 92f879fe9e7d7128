package io.vzaimno.payments;

/** What came of ordering a tariff. */
public sealed interface Opening {

    /** @param reused the user had ordered the same before and not paid: this is that order */
    record Opened(Payment payment, boolean reused) implements Opening {}

    record NoSuchTariff() implements Opening {}

    /** The tariff is not on sale, or not for this currency. */
    record NotForSale() implements Opening {}

    /** The operator has not set this method up. */
    record NoSuchMethod() implements Opening {}
}
