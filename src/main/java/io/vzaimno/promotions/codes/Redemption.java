package io.vzaimno.promotions.codes;

/** The outcome of entering a promo code. Only {@link Redeemed} has changed anything. */
public sealed interface Redemption {

    record Redeemed(int checks, int balance) implements Redemption {}

    /** The user has used this code, or another of its batch, before. */
    record UsedBefore() implements Redemption {}

    /** The maximum number of uses is reached. */
    record UsedUp() implements Redemption {}

    /** The code has expired or was deactivated. */
    record Over() implements Redemption {}

    record NoSuchCode() implements Redemption {}
}
