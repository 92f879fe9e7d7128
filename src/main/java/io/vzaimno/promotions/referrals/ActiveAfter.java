package io.vzaimno.promotions.referrals;

/** What somebody who was brought has to do before he counts. */
public enum ActiveAfter {
    /** Nothing more: he has started the bot. */
    START,
    /** He has had his first result. */
    CHECK,
    /** He has paid, and was not given it back. */
    PAYMENT
}
