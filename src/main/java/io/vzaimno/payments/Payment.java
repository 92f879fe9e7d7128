package io.vzaimno.payments;

import io.vzaimno.accounts.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An order and its state. Price and checks are those at the time of the order.
 *
 * @param tariffName at the time of the order
 * @param amount in the currency's unit: roubles with two decimals, or whole Stars
 * @param invoice Robokassa's number of the payment
 * @param pageUrl the payment page, for Robokassa
 * @param chargeId Telegram's id of the payment, once it is paid
 * @param test no real money is paid
 * @param expiresAt when the order expires
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
