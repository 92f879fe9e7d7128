package io.vzaimno.promotions.gifts;

import io.vzaimno.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks given by one user to another. They left the giver's balance when the gift was created.
 *
 * @param code opens the gift
 * @param opener the user who opened it
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
