package io.vzaimno.promotions.referrals;

import java.util.List;

/**
 * A page of a referrer's referrals, newest first.
 *
 * @param total the number of referrals on all pages
 */
public record ReferralPage(List<Referral> referrals, long total) {}
