package io.vzaimno.promotions.gifts;

import io.vzaimno.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks on their way from one user to another. They left the giver's balance when the gift was made.
 *
 * @param code whoever knows it may open the gift
 * @param opener who has opened it
 */
public record Gift(
        GiftId id,
        String code,
        UserId giver,
        int checks,
        GiftStatus status,
        Optional<UserId> opener,
        Instant createdAt,
        Instant expiresAt) {}
