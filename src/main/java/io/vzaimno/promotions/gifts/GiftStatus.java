package io.vzaimno.promotions.gifts;

/** The state of a gift. */
public enum GiftStatus {
    /** Not opened yet. */
    WAITING,
    OPENED,
    /** Taken back by its giver. */
    TAKEN_BACK,
    /** Returned to its giver because it was not opened in time. */
    EXPIRED
}
