package io.vzaimno.checks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.QueueEntry;
import io.vzaimno.checks.QueuePage;
import io.vzaimno.checks.Stage;
import io.vzaimno.instagram.Handle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The line as the operator sees it. */
public record QueueView(
        List<QueueRow> checks,

        @Schema(description = "How many wait or run in all") int total,

        boolean paused) {

    public static QueueView of(QueuePage page) {
        var line = page.line();
        return new QueueView(
                page.rows().stream().map(QueueRow::of).toList(), line.pending() + line.processing(), line.paused());
    }

    /** A check that waits or runs. */
    record QueueRow(
            UUID checkId,

            @Schema(description = "Place in line, 1 is next; null once it has begun") @Nullable Integer position,

            CheckStatus status,
            @Nullable String targetUsername,
            long userId,
            Stage stage,
            @Schema(description = "Percent", example = "40") int progress,

            @Schema(description = "How it stands, in a sentence for people")
            String message,

            @Schema(description = "Failed requests in a row")
            int attempts,

            @Schema(description = "Steps that it has taken, most of them one request each")
            int requests,

            @Schema(description = "The session that serves it", example = "INSTAGRAM_SESSION_ID") @Nullable String sessionLabel,

            @Schema(description = "When it goes on; null while it waits in line") @Nullable Instant nextStepAt,

            @Schema(description = "Why Instagram last did not answer it") @Nullable String lastError,

            Instant createdAt,
            @Nullable Instant startedAt) {

        private static QueueRow of(QueueEntry row) {
            var check = row.check();
            return new QueueRow(
                    check.id().value(),
                    check.place().isPresent() ? check.place().getAsInt() : null,
                    check.status(),
                    check.target().map(Handle::value).orElse(null),
                    check.user().value(),
                    check.stage(),
                    check.progress(),
                    CheckTexts.of(check),
                    row.attempts(),
                    row.requests(),
                    row.session().orElse(null),
                    row.nextStepAt().orElse(null),
                    row.lastError().orElse(null),
                    check.createdAt(),
                    check.startedAt().orElse(null));
        }
    }
}
