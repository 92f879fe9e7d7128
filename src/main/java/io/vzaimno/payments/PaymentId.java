package io.vzaimno.payments;

import java.util.Optional;
import java.util.UUID;

/** Identifies a payment. */
public record PaymentId(UUID value) {

    static PaymentId random() {
        return new PaymentId(UUID.randomUUID());
    }

    /** Parses the result of {@link #toString}; empty for anything else. */
    public static Optional<PaymentId> parse(String text) {
        try {
            var id = new PaymentId(UUID.fromString(text));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
