package io.vzaimno.instagram.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When an export was made, as well as it can be told.
 *
 * @param time a day that is known without a time begins at midnight, UTC
 */
public record ExportDate(Instant time, Basis basis) {

    /** A date that is known by the name of an archive. */
    public static ExportDate of(LocalDate day) {
        return new ExportDate(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Basis.NAME);
    }

    /** Whether it can be true, as clocks and zones go. */
    public boolean isPast(Instant now) {
        return !time.isAfter(now.plus(1, ChronoUnit.DAYS));
    }

    public LocalDate day() {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** By what it can be told. */
    public enum Basis {
        /** The head of a page, which tells the minute. */
        HEADER,
        /** The name of the archive, which tells the day. */
        NAME,
        /** The newest follow in the lists; the export may be younger. */
        NEWEST_ENTRY
    }
}
