package io.vzaimno.instagram.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When an export was made, as exactly as is known.
 *
 * @param time a day without a time begins at midnight, UTC
 */
public record ExportDate(Instant time, Basis basis) {

    /** A date from the name of an archive. */
    public static ExportDate of(LocalDate day) {
        return new ExportDate(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Basis.NAME);
    }

    /** Whether the date is plausible, given differences of clocks and zones. */
    public boolean isPast(Instant now) {
        return !time.isAfter(now.plus(1, ChronoUnit.DAYS));
    }

    public LocalDate day() {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** The source of the date. */
    public enum Basis {
        /** The head of a page, exact to the minute. */
        HEADER,
        /** The name of the archive, exact to the day. */
        NAME,
        /** The newest follow in the lists; the export may be younger. */
        NEWEST_ENTRY
    }
}
