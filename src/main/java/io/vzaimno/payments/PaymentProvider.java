package io.vzaimno.payments;

import java.util.Optional;

/** Takes payments of one method. There is one for each method that is configured; a method without one does not exist. */
public interface PaymentProvider {

    PaymentMethod method();

    /** Whether no real money is paid. Such orders are told from others for ever. */
    default boolean isTest() {
        return false;
    }

    /** Where a new order is paid, if that is a page. Called within the transaction that stores the order. */
    default Optional<String> page(Payment payment) {
        return Optional.empty();
    }
}
