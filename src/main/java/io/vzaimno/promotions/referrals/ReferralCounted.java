package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;

/** Somebody was brought, or began to count. Published within the transaction that makes it so. */
public record ReferralCounted(UserId referrer) {}
