package io.vzaimno.promotions.gifts;

/** The outcome of opening a gift. Only {@link Opened} has changed anything. */
public sealed interface OpeningOutcome {

    /** The checks were credited to the opener. */
    record Opened(Gift gift, int balance) implements OpeningOutcome {}

    /** The same user has opened it before. */
    record OpenedBefore() implements OpeningOutcome {}

    /** The gift belongs to the user who tries to open it. */
    record Own(Gift gift) implements OpeningOutcome {}

    /** Another user has opened it. */
    record Taken() implements OpeningOutcome {}

    /** It was returned to its giver. */
    record Returned() implements OpeningOutcome {}

    record NoSuchGift() implements OpeningOutcome {}
}
