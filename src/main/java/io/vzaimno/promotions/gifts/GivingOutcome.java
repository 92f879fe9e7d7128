package io.vzaimno.promotions.gifts;

/** The outcome of creating a gift. Only {@link Given} has changed anything. */
public sealed interface GivingOutcome {

    /** The gift was created, now or by the same question before. */
    record Given(Gift gift) implements GivingOutcome {}

    record NotEnough(int balance) implements GivingOutcome {}

    /** The giver has the maximum number of unopened gifts. */
    record TooMany(int limit) implements GivingOutcome {}
}
