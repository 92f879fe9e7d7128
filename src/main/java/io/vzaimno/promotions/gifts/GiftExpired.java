package io.vzaimno.promotions.gifts;

/**
 * An unopened gift expired and was returned to its giver. Published within the transaction that returns it.
 *
 * @param balance the giver's
 */
public record GiftExpired(Gift gift, int balance) {}
