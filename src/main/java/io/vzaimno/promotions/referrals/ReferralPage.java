package io.vzaimno.promotions.referrals;

import java.util.List;

/**
 * A part of those whom somebody has brought, newest first.
 *
 * @param total how many there are in all
 */
public record ReferralPage(List<Referral> referrals, long total) {}
