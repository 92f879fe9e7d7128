package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The activity of a referrer's referrals, for admins.
 *
 * @param referredBy who invited the referrer
 * @param active referrals that count
 * @param checked those with at least one result
 * @param paid those with a payment that was not refunded
 * @param gone those who have blocked the bot or deleted their Telegram account
 * @param burst the most referrals within one hour
 * @param burstAt when that hour began
 * @param bonusChecks checks given as bonuses
 */
public record ReferrerActivity(
        UserId referrer,
        @Nullable String username,
        Optional<UserId> referredBy,
        int total,
        int active,
        int checked,
        int paid,
        int gone,
        int burst,
        Instant burstAt,
        int bonusChecks) {

    /** The share of referrals without a result, from 0 to 1. */
    public double shareWithoutCheck() {
        return (double) (total - checked) / total;
    }
}
