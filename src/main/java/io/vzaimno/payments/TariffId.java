package io.vzaimno.payments;

import java.util.UUID;

/** Identifies a tariff. */
public record TariffId(UUID value) {

    static TariffId random() {
        return new TariffId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
