package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;

/** A referral was added, or began to count. Published within the transaction that changes it. */
public record ReferralCounted(UserId referrer) {}
