package io.vzaimno.instagram.export;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Converts a written hour to 24 hours: the time is followed by {@code am} or {@code pm}, or by the language's name for
 * a part of the day, such as {@code da tarde}.
 */
final class DayHalf {

    private static final int HALF = 12;
    private static final int DAY = 24;
    private static final long HOUR = 3_600_000;
    private static final Pattern DOTS_AND_SPACES = Pattern.compile("[.\\s\\p{Z}]+");

    /** CLDR's patterns for the halves and the parts of a day, in short and in full. */
    private static final List<String> PARTS = List.of("a", "aaaa", "b", "bbbb", "B", "BBBB");

    private DayHalf() {}

    /**
     * The hour from 0 to 23, if it can be told.
     *
     * @param half the text after the time; empty for a 24-hour time
     * @param languages the possible languages of the text
     */
    static OptionalInt hour(int hour, String half, Set<ULocale> languages) {
        var part = plain(half);
        if (part.isEmpty() || hour > HALF || hour == 0) {
            return hour < DAY ? OptionalInt.of(hour) : OptionalInt.empty();
        }
        return switch (part) {
            case "am" -> OptionalInt.of(hour % HALF);
            case "pm" -> OptionalInt.of(hour % HALF + HALF);
            default -> agreed(hour, part, languages);
        };
    }

    private static OptionalInt agreed(int hour, String part, Set<ULocale> languages) {
        var hours = new HashSet<Integer>();
        for (var language : languages) {
            var known = hours(part, language);
            if (!known.isEmpty()) {
                hours.add(within(known, hour % HALF));
            }
        }
        return hours.size() == 1 ? OptionalInt.of(hours.iterator().next()) : OptionalInt.empty();
    }

    /**
     * The hour or the one twelve later: whichever is in that part of the day, else in the half of the day that has most
     * of it.
     */
    private static int within(NavigableSet<Integer> part, int hour) {
        if (part.contains(hour) != part.contains(hour + HALF)) {
            return part.contains(hour) ? hour : hour + HALF;
        }
        var isNight = hour == 0 && part.contains(DAY - 1); // a night until midnight is a little longer this way
        var morning = part.headSet(HALF).size();
        return isNight || morning > part.size() - morning ? hour : hour + HALF;
    }

    /** The hours that a language calls by this name. */
    private static NavigableSet<Integer> hours(String part, ULocale language) {
        return PARTS.stream()
                .flatMap(pattern -> hours(part, new SimpleDateFormat(pattern, language)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Integer> hours(String part, SimpleDateFormat format) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return IntStream.range(0, DAY)
                .filter(hour -> plain(format.format(Long.valueOf(hour * HOUR))).equals(part))
                .boxed();
    }

    private static String plain(String part) {
        return DOTS_AND_SPACES.matcher(part.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
