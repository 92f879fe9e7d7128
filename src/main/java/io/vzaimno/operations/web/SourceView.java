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

/** The live source as the API tells it. */
record SourceView(
        SourceState state,

        @Schema(description = "Since when; null before anything was asked") @Nullable Instant since,

        @Schema(description = "The ways to look accounts up, in the order in which they are tried")
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

    /** A door, or the lists, as the API tells it. */
    record DoorView(
            @Schema(example = "page") String name,

            DoorState state,

            @Nullable Instant lastSuccessAt,

            @Nullable Instant lastRefusalAt,

            @Schema(description = "What Instagram said when it refused last") @Nullable String lastRefusal,

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

            @Schema(description = "Names that it may still read in these 24 hours; null without a limit") @Nullable Integer namesLeftToday,

            @Schema(description = "Before which it asks nothing, whatever the reason")
            Instant readyAt,

            @Schema(description = "What Instagram last had to say against it") @Nullable String lastError) {

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
