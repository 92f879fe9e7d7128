package io.vzaimno.payments.stars;

/** The answer to Telegram's checkout query. */
public enum CheckoutVerdict {
    WELCOME,
    /** The order is paid or expired. */
    CLOSED,
    /** The order belongs to another user. */
    NOT_YOURS,
    /** The price, the currency or the tariff no longer matches the order. */
    CHANGED
}
