package io.vzaimno.payments.robokassa;

import org.jspecify.annotations.Nullable;

/**
 * The content of a notification with a public-key signature (ResultUrl2). Robokassa uses the same key for all shops.
 *
 * @param data absent if it has another form
 */
record Notification(@Nullable Data data) {

    /**
     * @param invId the invoice number
     * @param incSum the amount that the buyer paid, including fees of the payment method
     * @param state {@code OK}, or {@code HOLD} for money that is only reserved
     */
    record Data(
            @Nullable String shop,
            @Nullable String invId,
            @Nullable String incSum,
            @Nullable String state) {}
}
