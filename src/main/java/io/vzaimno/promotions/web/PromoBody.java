package io.vzaimno.promotions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.promotions.codes.PromoCode;
import io.vzaimno.promotions.codes.PromoTerms;
import io.vzaimno.web.ExceptionMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A promo code to create. */
record PromoBody(
        @Schema(description = "3 to 32 of A-Z 0-9 _ -; random by default", example = "HELLO") @Nullable String code,

        @Schema(description = "Checks for each use", example = "2")
        @NotNull(message = "is required") @Min(value = 1, message = CHECKS) @Max(value = MOST_CHECKS, message = CHECKS) Integer checks,

        @Schema(description = "How many users may use it", example = "100")
        @NotNull(message = "is required") @Min(value = 1, message = USES) Integer maxUses,

        @Schema(description = "Defaults to never", example = "2030-01-01T00:00:00Z") @Nullable String expiresAt,

        @Schema(description = "Its purpose, to find it again", example = "Autumn newsletter")
        @Size(max = 500, message = "must have at most 500 characters") @Nullable String note) {

    static final int MOST_CHECKS = 1000;
    static final String CHECKS = "must be a whole number from 1 to 1000";
    static final String USES = "must be a whole number from 1";

    PromoTerms terms(Instant now) {
        return terms(checks, maxUses, expiresAt, note, now);
    }

    /** The code in its normalized form. */
    static String checked(String code) {
        return PromoCode.parse(code)
                .orElseThrow(() ->
                        ExceptionMapper.invalid("code", "must be 3 to 32 letters, digits, underscores and hyphens"));
    }

    static PromoTerms terms(int checks, int maxUses, @Nullable String expiresAt, @Nullable String note, Instant now) {
        var end = Optional.ofNullable(expiresAt).map(PromoBody::time);
        if (end.filter(time -> !time.isAfter(now)).isPresent()) {
            throw ExceptionMapper.invalid("expires_at", "must be in the future");
        }
        return new PromoTerms(checks, maxUses, end, Objects.requireNonNullElse(note, ""));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            throw ExceptionMapper.invalid("expires_at", "must be a time such as 2030-01-01T00:00:00Z");
        }
    }
}
