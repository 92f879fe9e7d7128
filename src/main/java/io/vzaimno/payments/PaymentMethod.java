package io.vzaimno.payments;

/** How something is paid. */
public enum PaymentMethod {
    /** Roubles, by the shop's payment page. */
    ROBOKASSA("RUB"),
    /** Telegram Stars, inside Telegram. */
    TELEGRAM_STARS("XTR");

    private final String currency;

    PaymentMethod(String currency) {
        this.currency = currency;
    }

    /** The code of ISO 4217, or Telegram's own for Stars. */
    public String currency() {
        return currency;
    }
}
