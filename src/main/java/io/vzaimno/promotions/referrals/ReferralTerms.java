package io.vzaimno.promotions.referrals;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The terms of the referral bonus.
 *
 * @param bonusChecks checks in one bonus
 * @param required how many referrals one bonus needs
 * @param activeAfter when a referral counts
 */
@ConfigurationProperties("referrals")
public record ReferralTerms(
        @DefaultValue("1") int bonusChecks,
        @DefaultValue("10") int required,
        @DefaultValue("start") ActiveAfter activeAfter) {}
