package io.vzaimno.promotions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.promotions.codes.PromoTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Promo codes to create together. */
record PromoBatchBody(
        @Schema(description = "Number of codes", example = "50")
        @NotNull(message = "is required") @Min(value = 1, message = COUNT) @Max(value = MOST, message = COUNT) Integer count,

        @Schema(description = "Checks for each use", example = "2")
        @NotNull(message = "is required") @Min(value = 1, message = PromoBody.CHECKS) @Max(value = PromoBody.MOST_CHECKS, message = PromoBody.CHECKS) Integer checks,

        @Schema(description = "How many users may use each; defaults to 1", example = "1")
        @Min(value = 1, message = PromoBody.USES) @Nullable Integer maxUses,

        @Schema(description = "Defaults to never", example = "2030-01-01T00:00:00Z") @Nullable String expiresAt,

        @Schema(description = "Their purpose, to find them again", example = "Cards for the fair")
        @Size(max = 500, message = "must have at most 500 characters") @Nullable String note) {

    private static final int MOST = 1000;
    private static final String COUNT = "must be a whole number from 1 to 1000";

    PromoTerms terms(Instant now) {
        return PromoBody.terms(checks, Objects.requireNonNullElse(maxUses, 1), expiresAt, note, now);
    }
}
