package io.vzaimno.payments.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.payments.Tariff;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tariff as the API returns it. */
public record TariffView(
        UUID tariffId,
        @Schema(example = "10 checks") String name,
        String description,

        @Schema(description = "Number of checks", example = "10")
        int checksCount,

        @Schema(description = "In roubles; 0 if it is not for sale in roubles", example = "199.00")
        BigDecimal priceRub,

        @Schema(description = "In Telegram Stars; null: not for sale in Stars", example = "100") @Nullable Integer priceStars,

        boolean isActive,

        @Schema(description = "Lower numbers come first", example = "1")
        int sortOrder,

        Instant createdAt) {

    public static TariffView of(Tariff tariff) {
        var offer = tariff.offer();
        return new TariffView(
                tariff.id().value(),
                offer.name(),
                offer.description(),
                offer.checks(),
                offer.priceRub(),
                offer.priceStars().isPresent() ? offer.priceStars().getAsInt() : null,
                tariff.active(),
                offer.order(),
                tariff.createdAt());
    }

    public record TariffsView(List<TariffView> tariffs, int total) {

        public static TariffsView of(List<Tariff> tariffs) {
            return new TariffsView(tariffs.stream().map(TariffView::of).toList(), tariffs.size());
        }
    }
}
