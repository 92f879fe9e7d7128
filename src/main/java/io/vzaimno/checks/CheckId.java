package io.vzaimno.checks;

import java.util.UUID;

/** Identifies a check. */
public record CheckId(UUID value) {

    static CheckId random() {
        return new CheckId(UUID.randomUUID());
    }

    static CheckId of(String text) {
        return new CheckId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
