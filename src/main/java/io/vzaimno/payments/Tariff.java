package io.vzaimno.payments;

import java.time.Instant;

/**
 * A tariff.
 *
 * @param active whether it is on sale; inactive tariffs are kept for the payments that refer to them
 */
public record Tariff(TariffId id, TariffOffer offer, boolean active, Instant createdAt) {}
