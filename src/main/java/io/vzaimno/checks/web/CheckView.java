package io.vzaimno.checks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Stage;
import io.vzaimno.checks.Totals;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.instagram.export.Warning;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A check as the API tells it. */
public record CheckView(
        UUID checkId,
        long userId,

        @Schema(description = "Unknown for an export that does not name its owner", example = "natgeo") @Nullable String targetUsername,

        Platform platform,
        Source source,
        CheckStatus status,
        @Schema(description = "Percent", example = "40") int progress,

        @Schema(description = "What it is about, until it is over") @Nullable Stage stage,

        @Schema(description = "How it stands, in a sentence for people", example = "Reading the followers.")
        String message,

        @Schema(description = "Place in line, 1 is next; only while it waits there") @Nullable Integer queuePosition,

        @Schema(
                description = "Seconds until the result, until it is over; unknown while no session can serve the line",
                example = "540")
        @Nullable Long estimatedTime,

        @Schema(description = "How many the account follows; the totals are there once it is completed") @Nullable Integer totalSubscriptions,

        @Schema(description = "How many follow the account") @Nullable Integer totalFollowers,

        @Schema(description = "Followed, not following back, but for those whom the user has hidden") @Nullable Integer totalNonMutual,

        @Schema(description = "Not following back, but hidden by the user in the chat; only if there are some")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Integer totalHidden,

        @Schema(description = "Requests without an answer, which are not among those followed; only if there are some")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Integer totalPending,

        @Schema(description = "Following each other") @Nullable Integer totalMutual,

        @Schema(description = "Following, not followed back") @Nullable Integer totalFans,

        ListView followers,
        ListView following,

        @Schema(description = "Why it failed, for programs", example = "private_account") @Nullable String errorCode,

        @Schema(description = "Why it failed, for people") @Nullable String errorMessage,

        @Schema(description = "Whether what it cost was given back")
        boolean refunded,

        @Schema(description = "Where the report is, on this server; only when completed") @Nullable String fileUrl,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,

        @Schema(description = "When the export was made, where that is known", example = "2026-08-12")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable LocalDate exportedOn,

        @Schema(
                description = "Why the export may be incomplete, for programs; the people concerned are not confirmed."
                        + " Only when completed, and not in lists of checks")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Warning> warnings,

        @Schema(
                description = "What should be known of an export, in sentences for people; only when completed, and not"
                        + " in lists of checks",
                example = "[\"3 accounts in the lists have been deleted since; they are in no group.\"]")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> notes,

        @Schema(description = "Those who do not follow back; only when completed, and not in lists of checks")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<PersonView> users) {

    public static CheckView of(Check check) {
        return of(check, List.of(), null);
    }

    public static CheckView of(Check check, List<Note> notes, @Nullable List<PersonView> users) {
        return new CheckView(
                check.id().value(),
                check.user().value(),
                check.target().map(Handle::value).orElse(null),
                Platform.INSTAGRAM,
                check.source(),
                check.status(),
                check.progress(),
                check.status().isOver() ? null : check.stage(),
                CheckTexts.of(check),
                boxed(check.place()),
                check.left().map(CheckView::seconds).orElse(null),
                total(check, Totals::following),
                total(check, Totals::followers),
                total(check, Totals::nonMutual),
                check.totals().map(Totals::hidden).filter(hidden -> hidden > 0).orElse(null),
                check.totals()
                        .map(Totals::pending)
                        .filter(pending -> pending > 0)
                        .orElse(null),
                total(check, Totals::mutual),
                total(check, Totals::fans),
                ListView.of(check.followers()),
                ListView.of(check.following()),
                check.failure().map(failure -> failure.reason().code()).orElse(null),
                check.failure().map(CheckTexts::of).orElse(null),
                check.refunded(),
                check.status() == CheckStatus.COMPLETED && !check.expired()
                        ? "/api/v1/check/%s/file?format=xlsx".formatted(check.id())
                        : null,
                check.createdAt(),
                check.startedAt().orElse(null),
                check.completedAt().orElse(null),
                check.exported().map(ExportDate::day).orElse(null),
                Export.warnings(notes),
                notes.stream().map(Note::inEnglish).toList(),
                users);
    }

    private static @Nullable Integer total(Check check, ToIntFunction<Totals> size) {
        return check.totals().map(size::applyAsInt).orElse(null);
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static long seconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }

    enum Platform {
        INSTAGRAM
    }

    /** How much of a list is read. */
    record ListView(
            @Schema(description = "Its length as Instagram states it, once known") @Nullable Integer declared,

            @Schema(description = "How many names of it are read")
            int read) {

        private static ListView of(Reading reading) {
            return new ListView(boxed(reading.declared()), reading.read());
        }
    }
}
