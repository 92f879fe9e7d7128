package io.vzaimno.promotions.referrals;

/** What an invited user must do before the referral counts. */
public enum ActiveAfter {
    /** Nothing more: the user has started the bot. */
    START,
    /** The user has a first result. */
    CHECK,
    /** The user has a payment that was not refunded. */
    PAYMENT
}
