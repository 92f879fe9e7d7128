package io.vzaimno.promotions.gifts;

import java.util.UUID;

/** Identifies a gift to its giver. Whoever is to open it knows its code instead. */
public record GiftId(UUID value) {

    static GiftId random() {
        return new GiftId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
