package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;

/** The outcome of a start by a referral link. */
public sealed interface Registration {

    /** The user is a referral of this referrer, now or by the same link before. */
    record Registered(UserId referrer) implements Registration {}

    /** The user already had an account. */
    record NotNew() implements Registration {}

    /** The link is the user's own. */
    record Oneself() implements Registration {}

    /** No user has this code. */
    record UnknownCode() implements Registration {}
}
