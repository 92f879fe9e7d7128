package io.vzaimno.promotions.gifts;

/** A gift was opened. Published within the transaction that credits the opener. */
public record GiftOpened(Gift gift) {}
