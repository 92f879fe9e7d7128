package io.vzaimno.promotions.chat;

import io.vzaimno.promotions.codes.Redemption;
import io.vzaimno.promotions.gifts.OpeningOutcome;
import io.vzaimno.promotions.referrals.Registration;

/** What came of somebody's start by a link. */
sealed interface StartOutcome {

    record Invited(Registration registration) implements StartOutcome {}

    record Redeemed(Redemption redemption) implements StartOutcome {}

    record Unwrapped(OpeningOutcome unwrapping) implements StartOutcome {}

    /** Counted, which is nothing to talk about. */
    record Counted() implements StartOutcome {}

    /** Whether it may have brought checks. */
    default boolean isGain() {
        return switch (this) {
            case Redeemed(var redemption) -> redemption instanceof Redemption.Redeemed;
            case Unwrapped(var unwrapping) -> unwrapping instanceof OpeningOutcome.Opened;
            case Invited _, Counted _ -> false;
        };
    }
}
