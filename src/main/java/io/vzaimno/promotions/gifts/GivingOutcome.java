package io.vzaimno.promotions.gifts;

/** What came of making a gift. Only {@link Given} has changed anything. */
public sealed interface GivingOutcome {

    /** It waits to be opened, made just now or, by the same question, before. */
    record Given(Gift gift) implements GivingOutcome {}

    record NotEnough(int balance) implements GivingOutcome {}

    /** As many of the giver's gifts wait to be opened as may. */
    record TooMany(int limit) implements GivingOutcome {}
}
