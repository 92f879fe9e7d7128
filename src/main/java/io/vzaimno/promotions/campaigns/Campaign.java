package io.vzaimno.promotions.campaigns;

import java.time.Instant;

/**
 * A link whose visitors the operator wants to count.
 *
 * @param code what its link carries; 1 to 40 of A-Z a-z 0-9 _ -
 * @param name for the operator
 */
public record Campaign(String code, String name, Instant createdAt) {}
