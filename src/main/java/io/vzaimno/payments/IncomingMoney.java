package io.vzaimno.payments;

import java.math.BigDecimal;

/**
 * Money that arrived.
 *
 * @param method by which way
 * @param amount in the unit of the method's currency
 * @param reference what identifies it for ever, such as Telegram's charge id or Robokassa's invoice number
 * @param cause how we learned of it, for the history of the payment
 */
public record IncomingMoney(PaymentMethod method, BigDecimal amount, String reference, String cause) {

    /** What identifies its entry in the ledger. */
    String key() {
        return switch (method) {
            case ROBOKASSA -> "robokassa:" + reference;
            case TELEGRAM_STARS -> "stars:" + reference;
        };
    }
}
