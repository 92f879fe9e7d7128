package io.vzaimno.payments;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * What a tariff offers.
 *
 * @param name 1 to 255 characters
 * @param checks number of checks, at least 1
 * @param priceRub in roubles, two decimals, at least 0; 0 means not for sale in roubles
 * @param priceStars in Telegram Stars, 1 to 10,000; absent means not for sale in Stars
 * @param order lower numbers come first
 */
public record TariffOffer(
        String name, String description, int checks, BigDecimal priceRub, OptionalInt priceStars, int order) {}
