package io.vzaimno.payments;

import java.util.Optional;

/** Takes payments of one method. Each configured method has one; a method without a provider is unavailable. */
public interface PaymentProvider {

    PaymentMethod method();

    /** Whether no real money is paid. Such orders are marked as test orders permanently. */
    default boolean isTest() {
        return false;
    }

    /** The payment page of a new order, if there is one. Called within the transaction that stores the order. */
    default Optional<String> page(Payment payment) {
        return Optional.empty();
    }
}
