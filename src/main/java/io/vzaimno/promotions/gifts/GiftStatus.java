package io.vzaimno.promotions.gifts;

/** How a gift stands. */
public enum GiftStatus {
    /** Nobody has opened it yet. */
    WAITING,
    OPENED,
    /** Its giver has it back, because he wanted to. */
    TAKEN_BACK,
    /** Its giver has it back, because nobody opened it in time. */
    EXPIRED
}
