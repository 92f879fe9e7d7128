package io.vzaimno.payments;

import java.time.Instant;

/**
 * A tariff.
 *
 * @param active whether it is on sale; inactive ones stay for the payments that were made by them
 */
public record Tariff(TariffId id, TariffOffer offer, boolean active, Instant createdAt) {}
