package io.vzaimno.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the setting that a misspelled name probably means. */
final class NearestName {

    private static final Pattern SEPARATORS = Pattern.compile("[_.-]");
    private static final int SHORT = 8;

    private NearestName() {}

    /** The most similar setting, however small the similarity: by letters, otherwise by words. */
    static Setting of(String name) {
        return within(name)
                .orElseGet(() -> nearest(Comparator.<Setting>comparingInt(setting -> strangeWords(name, setting.name()))
                        .thenComparingInt(setting -> distance(name, setting))));
    }

    /** The setting whose name differs by a typing error at most. */
    static Optional<Setting> within(String name) {
        var slips = letters(name).length() < SHORT ? 1 : 2;
        return Optional.of(nearest(Comparator.comparingInt(setting -> distance(name, setting))))
                .filter(setting -> distance(name, setting) <= slips);
    }

    private static Setting nearest(Comparator<Setting> order) {
        return Arrays.stream(Setting.values()).min(order).orElseThrow();
    }

    /** How many words occur in only one of the two names. */
    private static int strangeWords(String one, String other) {
        var words = new HashSet<>(words(one));
        words.addAll(words(other));
        return 2 * words.size() - words(one).size() - words(other).size();
    }

    private static Set<String> words(String name) {
        return SEPARATORS.splitAsStream(name.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static int distance(String name, Setting setting) {
        return distance(letters(name), letters(setting.name()));
    }

    private static String letters(String name) {
        return SEPARATORS.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** The edit distance: insertions, deletions, replacements and swaps of neighbouring letters. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        Arrays.setAll(last, column -> column);
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var same = one.charAt(row - 1) == other.charAt(column - 1);
                current[column] =
                        Math.min(last[column - 1] + (same ? 0 : 1), 1 + Math.min(last[column], current[column - 1]));
                if (isSwap(one, row, other, column)) {
                    current[column] = Math.min(current[column], before[column - 2] + 1);
                }
            }
            before = last;
            last = current;
        }
        return last[other.length()];
    }

    private static boolean isSwap(String one, int row, String other, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
