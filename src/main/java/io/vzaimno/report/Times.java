package io.vzaimno.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes points in time. */
final class Times {

    private Times() {}

    /** ISO 8601 with the offset that the zone had at that time, to the second. */
    static String iso(Instant time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone).withNano(0));
    }
}
