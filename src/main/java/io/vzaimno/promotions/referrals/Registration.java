package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;

/** What came of somebody's start by a referral link. */
public sealed interface Registration {

    /** He was brought by this referrer, just now or by the same link before. */
    record Registered(UserId referrer) implements Registration {}

    /** He was here before. */
    record NotNew() implements Registration {}

    /** The link is his own. */
    record Oneself() implements Registration {}

    /** Nobody has such a link. */
    record UnknownCode() implements Registration {}
}
