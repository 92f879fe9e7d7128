package io.vzaimno.payments;

import io.vzaimno.accounts.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An order, and what became of it. Price and checks are those of the moment of ordering.
 *
 * @param tariffName as it was called then
 * @param amount in the currency's own unit: roubles with two decimals, or whole Stars
 * @param invoice the number by which Robokassa knows it
 * @param pageUrl where it is paid, for Robokassa
 * @param chargeId the number by which Telegram knows the payment, once there is one
 * @param test no real money is paid
 * @param expiresAt until when the order is open
 */
public record Payment(
        PaymentId id,
        UserId user,
        Optional<TariffId> tariff,
        String tariffName,
        int checks,
        BigDecimal amount,
        PaymentMethod method,
        PaymentStatus status,
        OptionalLong invoice,
        Optional<String> pageUrl,
        Optional<String> chargeId,
        boolean test,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> completedAt) {

    public String currency() {
        return method.currency();
    }
}
