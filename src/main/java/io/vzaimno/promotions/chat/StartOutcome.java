package io.vzaimno.promotions.chat;

import io.vzaimno.promotions.codes.Redemption;
import io.vzaimno.promotions.gifts.OpeningOutcome;
import io.vzaimno.promotions.referrals.Registration;

/** The outcome of a start by a deep link. */
sealed interface StartOutcome {

    record Invited(Registration registration) implements StartOutcome {}

    record Redeemed(Redemption redemption) implements StartOutcome {}

    record Unwrapped(OpeningOutcome opening) implements StartOutcome {}

    /** The visit was counted; the user is not told. */
    record Counted() implements StartOutcome {}

    /** Whether it may have added checks. */
    default boolean isGain() {
        return switch (this) {
            case Redeemed(var redemption) -> redemption instanceof Redemption.Redeemed;
            case Unwrapped(var opening) -> opening instanceof OpeningOutcome.Opened;
            case Invited _, Counted _ -> false;
        };
    }
}
