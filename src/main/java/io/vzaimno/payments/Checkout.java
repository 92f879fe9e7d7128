package io.vzaimno.payments;

/**
 * An order at the moment of payment.
 *
 * @param isOnSale whether its tariff can still be bought
 * @param isServed whether its user may use the service
 */
public record Checkout(Payment order, boolean isOnSale, boolean isServed) {}
