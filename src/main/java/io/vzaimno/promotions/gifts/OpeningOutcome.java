package io.vzaimno.promotions.gifts;

/** What came of opening a gift. Only {@link Opened} has changed anything. */
public sealed interface OpeningOutcome {

    /** Its checks are the opener's now. */
    record Opened(Gift gift, int balance) implements OpeningOutcome {}

    /** Its checks have long been his who opens it again. */
    record OpenedBefore() implements OpeningOutcome {}

    /** Its giver has tried to open it himself. */
    record Own(Gift gift) implements OpeningOutcome {}

    /** Somebody else was quicker. */
    record Taken() implements OpeningOutcome {}

    /** It went back to its giver. */
    record Returned() implements OpeningOutcome {}

    record NoSuchGift() implements OpeningOutcome {}
}
