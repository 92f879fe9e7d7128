package io.vzaimno.payments.stars;

/** Whether somebody who has pressed "pay" may go on. */
public enum CheckoutVerdict {
    WELCOME,
    /** The order is paid, or its time is over. */
    CLOSED,
    /** The order is somebody else's. */
    NOT_YOURS,
    /** The price, the currency or the tariff is not that of the order any more. */
    CHANGED
}
