package io.vzaimno.promotions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.promotions.codes.PromoCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promo code as the API returns it. */
record PromoView(
        @Schema(example = "HELLO") String code,

        @Schema(description = "The codes that were created with it; a user may use one of them")
        UUID batchId,

        @Schema(
                description = "Enters the code; null without a bot",
                example = "https://t.me/vzaimno_bot?start=PROMOHELLO")
        @Nullable String link,

        int checks,
        int maxUses,

        @Schema(description = "How many users have used it") int uses,

        @Nullable Instant expiresAt,
        boolean isActive,
        String note,
        Instant createdAt) {

    static PromoView of(PromoCode code, @Nullable String link) {
        var terms = code.terms();
        return new PromoView(
                code.code(),
                code.batch(),
                link,
                terms.checks(),
                terms.maxUses(),
                code.uses(),
                terms.expiresAt().orElse(null),
                code.active(),
                terms.note(),
                code.createdAt());
    }

    record PromosView(List<PromoView> codes, long total) {}
}
