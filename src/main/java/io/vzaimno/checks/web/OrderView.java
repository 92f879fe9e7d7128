package io.vzaimno.checks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.instagram.export.Warning;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A placed order as the API tells it. */
public record OrderView(
        UUID checkId,
        CheckStatus status,

        @Schema(description = "Place in line, 1 is next; null for exports, which wait in none") @Nullable Integer queuePosition,

        @Schema(description = "Seconds until the result; unknown while no session can serve the line", example = "540")
        @Nullable Long estimatedTime,

        @Schema(description = "How it stands, in a sentence for people", example = "In line at place 3.")
        String message,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "A result of the same account from the last 24 hours, which is there for free")
        @Nullable UUID freshCheckId,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "Why the export may be incomplete; only where something speaks for it")
        List<Warning> warnings) {

    static OrderView of(Check check, Optional<Check> fresh) {
        return of(check, fresh, List.of());
    }

    static OrderView of(Check check, List<Warning> warnings) {
        return of(check, Optional.empty(), warnings);
    }

    private static OrderView of(Check check, Optional<Check> fresh, List<Warning> warnings) {
        var view = CheckView.of(check);
        return new OrderView(
                view.checkId(),
                view.status(),
                view.queuePosition(),
                view.estimatedTime(),
                view.message(),
                fresh.map(result -> result.id().value()).orElse(null),
                warnings);
    }
}
