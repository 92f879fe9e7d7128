package io.vzaimno.payments;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * What a tariff offers.
 *
 * @param name 1 to 255 characters
 * @param checks how many are bought, at least 1
 * @param priceRub in roubles, two decimals, 0 or more; not for sale in roubles at 0
 * @param priceStars in Telegram Stars, 1 to 10,000; absent where it is not for sale for them
 * @param order lower ones come first
 */
public record TariffOffer(
        String name, String description, int checks, BigDecimal priceRub, OptionalInt priceStars, int order) {}
