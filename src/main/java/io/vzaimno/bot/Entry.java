package io.vzaimno.bot;

import io.vzaimno.promotions.codes.Redemption;
import io.vzaimno.promotions.gifts.OpeningOutcome;
import io.vzaimno.promotions.referrals.Registration;

/** What came of somebody's start by a link. */
sealed interface Entry {

    record Invited(Registration registration) implements Entry {}

    record Redeemed(Redemption redemption) implements Entry {}

    record Unwrapped(OpeningOutcome unwrapping) implements Entry {}

    /** Counted, which is nothing to talk about. */
    record Counted() implements Entry {}

    /** Whether it may have brought checks. */
    default boolean isGain() {
        return switch (this) {
            case Redeemed(var redemption) -> redemption instanceof Redemption.Redeemed;
            case Unwrapped(var unwrapping) -> unwrapping instanceof OpeningOutcome.Opened;
            case Invited _, Counted _ -> false;
        };
    }
}
