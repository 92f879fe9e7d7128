package io.vzaimno.promotions;

/** Somebody has opened a gift. Published within the transaction that credits him. */
public record GiftOpened(Gift gift) {}
