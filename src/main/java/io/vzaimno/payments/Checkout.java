package io.vzaimno.payments;

/**
 * An order in the moment in which somebody is about to pay it.
 *
 * @param isOnSale whether its tariff can still be bought
 * @param isServed whether its user may use the service
 */
public record Checkout(Payment order, boolean isOnSale, boolean isServed) {}
