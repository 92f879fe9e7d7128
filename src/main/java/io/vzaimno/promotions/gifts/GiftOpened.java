package io.vzaimno.promotions.gifts;

/** Somebody has opened a gift. Published within the transaction that credits him. */
public record GiftOpened(Gift gift) {}
