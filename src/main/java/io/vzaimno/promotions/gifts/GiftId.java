package io.vzaimno.promotions.gifts;

import java.util.UUID;

/** Identifies a gift to its giver. The opener knows only its code. */
public record GiftId(UUID value) {

    static GiftId random() {
        return new GiftId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
