package io.vzaimno.promotions.codes;

import java.time.Instant;
import java.util.Optional;

/**
 * The terms of a promo code.
 *
 * @param checks checks for each use, at least 1
 * @param maxUses how many users may use each code, at least 1
 * @param expiresAt when it expires
 * @param note its purpose, for the admins
 */
public record PromoTerms(int checks, int maxUses, Optional<Instant> expiresAt, String note) {}
