package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.instagram.live.DoorHealth;
import io.vzaimno.instagram.live.DoorState;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.SessionState;
import io.vzaimno.instagram.live.SourceHealth;
import io.vzaimno.instagram.live.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The live source as the API returns it. */
record SourceView(
        SourceState state,

        @Schema(description = "Since when; null before the first request") @Nullable Instant since,

        @Schema(description = "The ways to look up accounts, in the order in which they are tried")
        List<DoorView> doors,

        DoorView lists,

        List<SourceSession> sessions) {

    static SourceView of(SourceHealth health) {
        return new SourceView(
                health.state(),
                health.since().orElse(null),
                health.doors().stream().map(DoorView::of).toList(),
                DoorView.of(health.lists()),
                health.sessions().stream().map(SourceSession::of).toList());
    }

    /** A door, or the lists, as the API returns it. */
    record DoorView(
            @Schema(example = "page") String name,

            DoorState state,

            @Nullable Instant lastSuccessAt,

            @Nullable Instant lastRefusalAt,

            @Schema(description = "The last refusal of Instagram") @Nullable String lastRefusal,

            @Schema(description = "When it is tried again; null while it is not shut") @Nullable Instant nextProbeAt) {

        static DoorView of(DoorHealth door) {
            return new DoorView(
                    door.door().word(),
                    door.state(),
                    door.lastSuccessAt().orElse(null),
                    door.lastRefusalAt().orElse(null),
                    door.lastRefusal().orElse(null),
                    door.nextProbeAt().orElse(null));
        }
    }

    /** A session, as far as it matters to the source. */
    record SourceSession(
            long id,
            @Schema(example = "reader 2") String label,
            SessionState state,

            @Schema(description = "Names it may still read within 24 hours; null: no limit") @Nullable Integer namesLeftToday,

            @Schema(description = "The earliest time of its next request, whatever the reason")
            Instant readyAt,

            @Schema(description = "The last refusal of Instagram") @Nullable String lastError) {

        static SourceSession of(PooledSession session) {
            return new SourceSession(
                    session.id(),
                    session.label(),
                    session.state(),
                    number(session.namesLeft()),
                    session.nextRequestAt(),
                    session.lastError().orElse(null));
        }

        private static @Nullable Integer number(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }
}
