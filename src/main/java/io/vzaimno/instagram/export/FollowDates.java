package io.vzaimno.instagram.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the dates of JSON exports; an implausible date counts as unknown. */
final class FollowDates {

    private static final long LATEST_SECOND = 4_102_444_800L; // the year 2100
    private static final int DATE_LENGTH = "2019-01-31".length();

    private FollowDates() {}

    /** A time stamp in seconds, or in milliseconds as some exports have it. */
    static @Nullable Instant ofStamp(long stamp) {
        var seconds = stamp > LATEST_SECOND ? stamp / 1000 : stamp;
        return seconds > 0 && seconds <= LATEST_SECOND ? Instant.ofEpochSecond(seconds) : null;
    }

    /** A date and time as of 2018 to 2020, taken as UTC where it names no zone. */
    static @Nullable Instant ofText(String text) {
        try {
            return hasZone(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** The earlier of two dates, either of which may be unknown. */
    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static boolean hasZone(String text) {
        return text.endsWith("Z") || text.indexOf('+') > 0 || text.indexOf('-', DATE_LENGTH) > 0;
    }
}
