package io.vzaimno.payments.robokassa;

import org.jspecify.annotations.Nullable;

/**
 * What a notification with a public-key signature says (ResultUrl2). Robokassa signs those of every shop with one key.
 *
 * @param data absent where it is something else
 */
record Notification(@Nullable Data data) {

    /**
     * @param invId the invoice's number
     * @param incSum what the buyer paid, any fee of the way to pay included
     * @param state {@code OK}, or {@code HOLD} for money that is only kept ready
     */
    record Data(
            @Nullable String shop,
            @Nullable String invId,
            @Nullable String incSum,
            @Nullable String state) {}
}
