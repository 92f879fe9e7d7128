package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.SessionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of the pool as the API returns it. */
record SessionView(
        long id,
        @Schema(example = "reader 2") String label,

        @Schema(description = "The id of its Instagram account", example = "1234567890")
        String accountId,

        SessionState state,

        @Schema(description = "The end of its cooldown, if it cools down") @Nullable Instant coolingUntil,

        @Schema(description = "The earliest time of its next request, whatever the reason")
        Instant readyAt,

        @Schema(description = "The check that uses it") @Nullable UUID checkId,

        @Schema(description = "Names read in the last 24 hours")
        int namesToday,

        @Schema(description = "All requests so far") long requests,

        @Schema(description = "The last refusal of Instagram") @Nullable String lastError,

        Instant createdAt) {

    static SessionView of(PooledSession session) {
        return new SessionView(
                session.id(),
                session.label(),
                session.account().value(),
                session.state(),
                session.state() == SessionState.COOLING ? session.nextRequestAt() : null,
                session.nextRequestAt(),
                session.holder().orElse(null),
                session.namesToday(),
                session.requests(),
                session.lastError().orElse(null),
                session.createdAt());
    }
}
