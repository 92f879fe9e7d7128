package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invited user.
 *
 * @param username the Telegram name, without the at sign
 * @param active whether the referral counts
 */
public record Referral(
        UserId user, @Nullable String username, @Nullable String firstName, boolean active, Instant createdAt) {}
