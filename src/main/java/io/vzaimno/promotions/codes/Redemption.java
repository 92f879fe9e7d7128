package io.vzaimno.promotions.codes;

/** What came of entering a promo code. Only {@link Redeemed} has changed anything. */
public sealed interface Redemption {

    record Redeemed(int checks, int balance) implements Redemption {}

    /** The user has used this code before, or another of its batch. */
    record UsedBefore() implements Redemption {}

    /** As many have used it as may. */
    record UsedUp() implements Redemption {}

    /** Its time is over, or the operator has taken it back. */
    record Over() implements Redemption {}

    record NoSuchCode() implements Redemption {}
}
