package io.vzaimno.payments;

/** A payment method. */
public enum PaymentMethod {
    /** Roubles, on the shop's payment page. */
    ROBOKASSA("RUB"),
    /** Telegram Stars, inside Telegram. */
    TELEGRAM_STARS("XTR");

    private final String currency;

    PaymentMethod(String currency) {
        this.currency = currency;
    }

    /** The ISO 4217 code, or Telegram's own code for Stars. */
    public String currency() {
        return currency;
    }
}
