package io.vzaimno.operations.chat;

import io.vzaimno.payments.TariffOffer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A tariff's offer as admins type it: name, number of checks, roubles and Stars, each on its own line. */
final class TypedOffer {

    private static final int MOST_STARS = 10_000;
    private static final Pattern FORM = Pattern.compile(
            "([^\\p{Cc}]{1,255})\\R+\\s*(\\d{1,6})\\s*\\R+\\s*(\\d{1,8}(?:[.,]\\d{1,2})?)\\s*\\R+\\s*(\\d{1,5})");

    private TypedOffer() {}

    /** @param before the offer that is changed; values that are not typed are kept */
    static Optional<TariffOffer> parse(String text, Optional<TariffOffer> before) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var checks = Integer.parseInt(form.group(2));
        var stars = Integer.parseInt(form.group(4));
        if (checks == 0 || stars > MOST_STARS || form.group(1).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new TariffOffer(
                form.group(1).strip(),
                before.map(TariffOffer::description).orElse(""),
                checks,
                new BigDecimal(form.group(3).replace(',', '.')).setScale(2),
                stars == 0 ? OptionalInt.empty() : OptionalInt.of(stars),
                before.map(TariffOffer::order).orElse(0)));
    }

    static String written(TariffOffer offer) {
        return "%s\n%d\n%s\n%d"
                .formatted(
                        offer.name(),
                        offer.checks(),
                        offer.priceRub().toPlainString(),
                        offer.priceStars().orElse(0));
    }
}
