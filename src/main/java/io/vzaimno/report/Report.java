package io.vzaimno.report;

import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Comparison;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.instagram.export.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The content of a report.
 *
 * @param account the account whose lists were compared, where known
 * @param takenAt when the lists were read, in the reader's zone
 * @param exported when the export that holds the lists was made, where that is known
 * @param language the language of headings and explanations: English or Russian
 * @param notes what the reader should know about the data
 * @param changes the changes since the account's previous result, if there is one
 */
public record Report(
        Optional<Handle> account,
        Source source,
        ZonedDateTime takenAt,
        Optional<ExportDate> exported,
        Reading followers,
        Reading following,
        Comparison comparison,
        Locale language,
        List<Note> notes,
        Optional<Changes> changes) {

    public Report {
        notes = List.copyOf(notes);
    }

    /** Why the lists may be incomplete, each reason once. */
    List<Warning> warnings() {
        return Export.warnings(notes);
    }

    /** The day of the lists: that of the export, where it is known. */
    public LocalDate day() {
        return exported.map(date -> switch (date.basis()) {
                    case HEADER, NEWEST_ENTRY -> LocalDate.ofInstant(date.time(), takenAt.getZone());
                    case NAME -> date.day();
                })
                .orElseGet(takenAt::toLocalDate);
    }

    /** ISO 8601 to the second, with the offset that the reader's zone had then. */
    String iso(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(takenAt.getZone()));
    }

    /** The source of the lists. */
    public enum Source {
        LIVE,
        EXPORT
    }

    /**
     * How complete a list is.
     *
     * @param declared the length that Instagram states, where it states one
     * @param read how many names were read
     */
    public record Reading(OptionalInt declared, int read) {

        /** Whether fewer names were read than Instagram states. */
        public boolean isShort() {
            return declared.isPresent() && read < declared.getAsInt();
        }
    }
}
