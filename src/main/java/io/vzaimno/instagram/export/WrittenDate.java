package io.vzaimno.instagram.export;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a page writes it, such as {@code Feb 08, 2026 1:17 pm}, {@code ago 10, 2026 4:38 da manhã} or {@code 8月 10,
 * 2026 6:32 PM}: the order is the same in every language. The meaning of its words depends on the language of the whole
 * page.
 *
 * @param month the month's name as {@link #key} spells it
 * @param half the text after the time, as {@link #key} spells it: a half or part of the day, or empty
 */
record WrittenDate(String month, int day, int year, int hour, int minute, String half) {

    private static final int LONGEST = 80;
    private static final String TIME =
            "(?:\\s\\S{1,4})?,?\\s(?:\\D{1,12}\\s)?(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?(.*)";
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\S.*?)\\s(\\d{1,2}),?\\s(\\d{4})" + TIME);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\.?\\s(?:de\\s)?(\\p{L}\\S*)(?:\\sde)?,?\\s(\\d{4})" + TIME);
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OTHER_DIGIT = Pattern.compile("(?![0-9])\\p{Nd}");
    private static final String MARKS = ".׳'’॰";

    /** Reads a text that has the form of a date; empty for any other. */
    static Optional<WrittenDate> parse(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var plain = plain(text);
        var monthFirst = MONTH_FIRST.matcher(plain);
        if (monthFirst.matches()) {
            return Optional.of(of(monthFirst, 1, 2));
        }
        var dayFirst = DAY_FIRST.matcher(plain);
        return dayFirst.matches() ? Optional.of(of(dayFirst, 2, 1)) : Optional.empty();
    }

    /** A word in the form used for comparison: in lower case, without a trailing abbreviation mark. */
    static String key(String word) {
        var key = word.strip().toLowerCase(Locale.ROOT);
        var isMarked = !key.isEmpty() && MARKS.indexOf(key.charAt(key.length() - 1)) >= 0;
        return isMarked ? key.substring(0, key.length() - 1) : key;
    }

    /** A page uses the same few words in all of its dates; they are interned. */
    private static WrittenDate of(Matcher text, int month, int day) {
        return new WrittenDate(
                key(text.group(month)).intern(),
                number(text.group(day)),
                number(text.group(3)),
                number(text.group(4)),
                number(text.group(5)),
                key(text.group(6)).intern());
    }

    private static String plain(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~') && !text.contains("  ")) {
            return text.strip();
        }
        var visible = INVISIBLE.matcher(text).replaceAll("");
        var spaced = SPACES.matcher(visible).replaceAll(" ").strip();
        return OTHER_DIGIT
                .matcher(spaced)
                .replaceAll(
                        digit -> Integer.toString(Character.digit(digit.group().codePointAt(0), 10)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
