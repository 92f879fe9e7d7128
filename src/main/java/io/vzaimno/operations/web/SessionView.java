package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.SessionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of the pool as the API tells it. */
record SessionView(
        long id,
        @Schema(example = "reader 2") String label,

        @Schema(description = "The number of its account at Instagram", example = "1234567890")
        String accountId,

        SessionState state,

        @Schema(description = "Until when it cools down, if it does") @Nullable Instant coolingUntil,

        @Schema(description = "Before which it asks nothing, whatever the reason")
        Instant readyAt,

        @Schema(description = "The check that it serves") @Nullable UUID checkId,

        @Schema(description = "Names that it has read in the last 24 hours")
        int namesToday,

        @Schema(description = "Requests that it has ever made")
        long requests,

        @Schema(description = "What Instagram last had to say against it") @Nullable String lastError,

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
