package io.vzaimno.promotions.codes;

import java.time.Instant;
import java.util.Optional;

/**
 * What a promo code is good for.
 *
 * @param checks what it gives, at least 1
 * @param maxUses how many users may use each code, at least 1
 * @param expiresAt until when
 * @param note what it is for, for the operator
 */
public record PromoTerms(int checks, int maxUses, Optional<Instant> expiresAt, String note) {}
