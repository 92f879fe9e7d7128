package io.vzaimno.promotions.gifts;

/**
 * A gift that nobody opened in time is back with its giver. Published within the transaction that returns it.
 *
 * @param balance the giver's
 */
public record GiftExpired(Gift gift, int balance) {}
