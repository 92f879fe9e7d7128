package io.vzaimno.promotions;

/** What came of opening a gift. Only {@link Opened} has changed anything. */
public sealed interface Unwrapping {

    /** Its checks are the opener's now. */
    record Opened(Gift gift, int balance) implements Unwrapping {}

    /** Its checks have long been his who opens it again. */
    record OpenedBefore() implements Unwrapping {}

    /** Its giver has tried to open it himself. */
    record Own(Gift gift) implements Unwrapping {}

    /** Somebody else was quicker. */
    record Taken() implements Unwrapping {}

    /** It went back to its giver. */
    record Returned() implements Unwrapping {}

    record NoSuchGift() implements Unwrapping {}
}
