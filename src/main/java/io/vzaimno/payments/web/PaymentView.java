package io.vzaimno.payments.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.TariffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as the API returns it. */
public record PaymentView(
        UUID paymentId,
        long userId,
        @Nullable UUID tariffId,

        @Schema(description = "The tariff's name at the time of the order", example = "10 checks")
        String tariffName,

        @Schema(example = "199.00") BigDecimal amount,

        @Schema(description = "RUB, or XTR for Telegram Stars", example = "RUB")
        String currency,

        @Schema(example = "10") int checksCount,
        PaymentMethod paymentMethod,
        PaymentStatus status,

        @Schema(description = "The payment page for roubles") @Nullable String robokassaPaymentUrl,

        Instant createdAt,
        @Nullable Instant completedAt) {

    public static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id().value(),
                payment.user().value(),
                payment.tariff().map(TariffId::value).orElse(null),
                payment.tariffName(),
                payment.amount(),
                payment.currency(),
                payment.checks(),
                payment.method(),
                payment.status(),
                payment.pageUrl().orElse(null),
                payment.createdAt(),
                payment.completedAt().orElse(null));
    }

    record StatusView(
            UUID paymentId, PaymentStatus status, @Nullable Instant completedAt) {

        public static StatusView of(Payment payment) {
            return new StatusView(
                    payment.id().value(),
                    payment.status(),
                    payment.completedAt().orElse(null));
        }
    }

    /** An order in Stars, with the link that opens its invoice. */
    record StarsView(
            UUID paymentId,
            String tariffName,
            int checksCount,
            int priceStars,
            String currency,
            PaymentStatus status,
            @Schema(example = "https://t.me/$abc") String invoiceLink) {

        public static StarsView of(Payment payment, String link) {
            return new StarsView(
                    payment.id().value(),
                    payment.tariffName(),
                    payment.checks(),
                    payment.amount().intValueExact(),
                    payment.currency(),
                    payment.status(),
                    link);
        }
    }
}
