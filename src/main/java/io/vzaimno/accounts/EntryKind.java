package io.vzaimno.accounts;

/** Why a balance changed. */
public enum EntryKind {
    /** Given to a new user. */
    WELCOME,
    /** Taken for a check. */
    CHECK,
    /** Refunded for a check without a result. */
    REFUND,
    /** Bought. */
    PURCHASE,

    /** Taken because a payment was refunded, or returned because the refund failed. */
    PURCHASE_REFUND,

    /** Given for referrals. */
    REFERRAL,

    /** Given for a promo code. */
    PROMO,

    /** Taken for a gift to another user. */
    GIFT_GIVEN,

    /** Received as a gift from another user. */
    GIFT_OPENED,

    /** Returned from a gift that was not opened. */
    GIFT_RETURNED,

    /** Made by an admin. */
    CORRECTION
}
