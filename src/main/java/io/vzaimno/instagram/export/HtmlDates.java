package io.vzaimno.instagram.export;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates as HTML exports write them, in English, Portuguese, Spanish and Russian: a month's name, a day, a year, a
 * time, and what half of the day it is, such as {@code Feb 08, 2026 1:17 pm} or {@code ago 10, 2026 4:38 da manhã}.
 */
final class HtmlDates {

    private static final int LONGEST = 60;
    private static final int LONGEST_NUMBER = 4;
    private static final int NO_NUMBER = Integer.MAX_VALUE;
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");
    private static final Map<String, Integer> MONTHS = months(
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "jan fev mar abr mai jun jul ago set out nov dez",
            "ene feb mar abr may jun jul ago sep oct nov dic",
            "янв фев мар апр май июн июл авг сен окт ноя дек",
            "янв фев мар апр мая июн июл авг сен окт ноя дек");
    private static final Pattern MORNING = Pattern.compile("am.*|.*(?:manhã|madrugada|mañana|утра|ночи).*");
    private static final Pattern EVENING = Pattern.compile("pm.*|.*(?:tarde|noite|noche|дня|вечера).*");

    private HtmlDates() {}

    /** The date as written, in the zone of its author; nothing where the text is no such date. */
    static Optional<LocalDateTime> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var month = 0;
        var numbers = new ArrayList<Integer>();
        var after = new StringBuilder();
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            var word = words.group();
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word.length() > LONGEST_NUMBER ? NO_NUMBER : Integer.parseInt(word));
            } else if (month == 0) {
                month = MONTHS.getOrDefault(word.substring(0, Math.min(3, word.length())), 0);
            } else if (numbers.size() >= 4) {
                after.append(word);
            }
        }
        return month > 0 && numbers.size() >= 4 ? date(month, numbers, after.toString()) : Optional.empty();
    }

    /** @param numbers day, year, hour, minute */
    private static Optional<LocalDateTime> date(int month, List<Integer> numbers, String halfOfDay) {
        try {
            var hour = hour(numbers.get(2), halfOfDay);
            return Optional.of(LocalDateTime.of(numbers.get(1), month, numbers.get(0), hour, numbers.get(3)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int hour(int hour, String halfOfDay) {
        if (MORNING.matcher(halfOfDay).matches()) {
            return hour % 12;
        }
        return EVENING.matcher(halfOfDay).matches() ? hour % 12 + 12 : hour;
    }

    private static Map<String, Integer> months(String... languages) {
        var months = new HashMap<String, Integer>();
        for (var language : languages) {
            var words = WORD.matcher(language);
            for (var month = 1; words.find(); month++) {
                months.put(words.group(), month);
            }
        }
        return Map.copyOf(months);
    }
}
