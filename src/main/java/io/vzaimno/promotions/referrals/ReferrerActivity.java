package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of those whom somebody has brought, for the eyes of the operator.
 *
 * @param referredBy who brought the referrer himself
 * @param active how many count
 * @param checked how many have had a result
 * @param paid how many have paid and were not given it back
 * @param gone how many have blocked the bot or are gone from Telegram
 * @param burst the most who came within one hour
 * @param burstAt when that hour began
 * @param bonusChecks checks that were given for them
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

    /** From 0 to 1. */
    public double shareWithoutCheck() {
        return (double) (total - checked) / total;
    }
}
