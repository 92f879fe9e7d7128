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

    /** Made by the operator. */
    CORRECTION
}
