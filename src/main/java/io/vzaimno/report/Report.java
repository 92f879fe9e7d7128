package io.vzaimno.report;

import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Comparison;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Note;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that a report tells.
 *
 * @param account whose lists were compared, where known
 * @param takenAt when the lists were read, in the reader's zone
 * @param language the language of headings and explanations: English or Russian
 * @param notes what the reader should know about the data
 * @param changes what the account's previous result did not tell, where there is one to compare with
 */
public record Report(
        Optional<Handle> account,
        Source source,
        ZonedDateTime takenAt,
        Reading followers,
        Reading following,
        Comparison comparison,
        Locale language,
        List<Note> notes,
        Optional<Changes> changes) {

    public Report {
        notes = List.copyOf(notes);
    }

    /** ISO 8601 to the second, with the offset that the reader's zone had then. */
    String iso(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(takenAt.getZone()));
    }

    /** Where the lists came from. */
    public enum Source {
        LIVE,
        EXPORT
    }

    /**
     * How whole a list is.
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
