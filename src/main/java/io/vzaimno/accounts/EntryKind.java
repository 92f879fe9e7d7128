package io.vzaimno.accounts;

/** Why a balance changed. */
public enum EntryKind {
    /** Given to a new user. */
    WELCOME,
    /** Taken for a check. */
    CHECK,
    /** Given back for a check that brought no result. */
    REFUND,
    /** Bought. */
    PURCHASE,

    /** Taken back because the money was given back, or returned because it was not. */
    PURCHASE_REFUND,

    /** Given for friends who were brought. */
    REFERRAL,

    /** Given for a promo code. */
    PROMO,

    /** Taken for a gift to somebody else. */
    GIFT_GIVEN,

    /** Came as a gift of somebody else. */
    GIFT_OPENED,

    /** Returned from a gift that nobody opened. */
    GIFT_RETURNED,

    /** Made by the operator. */
    CORRECTION
}
