package io.vzaimno.instagram.export;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone in which an export writes its dates: its header holds one moment twice, exactly for machines and on the
 * author's clock for people. (The latter calls itself UTC and is not.)
 */
final class WrittenZone {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?:\\s?([AaPp])\\.?\\s?[Mm])?");
    private static final int DAY = 24 * 60;
    private static final int WESTERNMOST = -12 * 60;
    private static final int EASTERNMOST = 14 * 60;

    private WrittenZone() {}

    /** The offset between the two, UTC where it cannot be told. */
    static ZoneOffset of(String moment, String written) {
        var clock = CLOCK.matcher(written);
        if (!clock.find()) {
            return ZoneOffset.UTC;
        }
        try {
            var minutes =
                    hour(Integer.parseInt(clock.group(1)), clock.group(3)) * 60 + Integer.parseInt(clock.group(2));
            return of(OffsetDateTime.parse(moment), minutes, written);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /** Several days may fit; the text names the right one, else the nearer zone is the likelier. */
    private static ZoneOffset of(OffsetDateTime moment, int minutes, String written) {
        var utc = moment.withOffsetSameInstant(ZoneOffset.UTC);
        var difference = minutes - (utc.getHour() * 60 + utc.getMinute());
        return IntStream.of(difference, difference - DAY, difference + DAY)
                .filter(offset -> offset >= WESTERNMOST && offset <= EASTERNMOST)
                .mapToObj(offset -> ZoneOffset.ofTotalSeconds(offset * 60))
                .min(comparing((ZoneOffset offset) -> !names(written, utc.withOffsetSameInstant(offset)))
                        .thenComparing(comparingInt(offset -> Math.abs(offset.getTotalSeconds()))))
                .orElse(ZoneOffset.UTC);
    }

    private static boolean names(String written, OffsetDateTime date) {
        return Pattern.compile("(?<!\\d)0?" + date.getDayOfMonth() + "(?!\\d|:)")
                .matcher(written)
                .find();
    }
}
