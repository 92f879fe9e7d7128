package io.vzaimno.payments;

import java.math.BigDecimal;

/**
 * A payment received from a provider.
 *
 * @param method the payment method
 * @param amount in the unit of the method's currency
 * @param reference identifies the money, such as Telegram's charge id or Robokassa's invoice number; never reused
 * @param cause the source of the information, for the payment's history
 */
public record IncomingMoney(PaymentMethod method, BigDecimal amount, String reference, String cause) {

    /** The idempotency key of its ledger entry. */
    String key() {
        return switch (method) {
            case ROBOKASSA -> "robokassa:" + reference;
            case TELEGRAM_STARS -> "stars:" + reference;
        };
    }
}
