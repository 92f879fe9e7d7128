package io.vzaimno.promotions.campaigns;

import java.time.Instant;

/**
 * An advertising link whose users are counted.
 *
 * @param code the payload of the link; 1 to 40 of A-Z a-z 0-9 _ -
 * @param name for the admins
 */
public record Campaign(String code, String name, Instant createdAt) {}
