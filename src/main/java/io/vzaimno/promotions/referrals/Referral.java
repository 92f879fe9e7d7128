package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was brought.
 *
 * @param username his Telegram name, without the at sign
 * @param active whether he counts
 */
public record Referral(
        UserId user, @Nullable String username, @Nullable String firstName, boolean active, Instant createdAt) {}
