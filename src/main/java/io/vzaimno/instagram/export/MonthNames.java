package io.vzaimno.instagram.export;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names of the months in one language, from CLDR. A spelling of two months of the language is ambiguous.
 *
 * @param spellings the names, long and short, within a date and on their own, with the number of their month
 * @param shortened the same, and the first three and four letters of the long names, because pages have abbreviations
 *     of their own
 */
record MonthNames(ULocale language, Map<String, Integer> spellings, Map<String, Integer> shortened) {

    private static final int MONTHS = 12;

    /** The number of no month: the first letters of the French June and July are the same. */
    static final int AMBIGUOUS = 0;

    static MonthNames of(ULocale language) {
        var symbols = new DateFormatSymbols(GregorianCalendar.class, language);
        var longNames = names(symbols, DateFormatSymbols.WIDE);
        var spellings = table(Stream.concat(longNames.stream(), names(symbols, DateFormatSymbols.ABBREVIATED).stream())
                .toList());
        var prefixes = table(Stream.of(3, 4)
                .flatMap(letters -> longNames.stream().map(names -> first(letters, names)))
                .toList());
        prefixes.putAll(spellings);
        return new MonthNames(language, Map.copyOf(spellings), Map.copyOf(prefixes));
    }

    /** Months as bare numbers, which belong to no language. */
    static MonthNames numbers() {
        var plain = IntStream.rangeClosed(1, MONTHS).mapToObj(Integer::toString).toList();
        var padded =
                IntStream.rangeClosed(1, MONTHS).mapToObj("%02d"::formatted).toList();
        var numbers = Map.copyOf(table(List.of(plain, padded)));
        return new MonthNames(ULocale.ROOT, numbers, numbers);
    }

    /** The months that these words name, if the language knows them all. */
    static Optional<Map<String, Integer>> months(Map<String, Integer> names, Set<String> words) {
        var months = HashMap.<String, Integer>newHashMap(words.size());
        for (var word : words) {
            var month = names.get(word);
            if (month == null) {
                return Optional.empty();
            }
            months.put(word, month);
        }
        return Optional.of(months);
    }

    private static List<List<String>> names(DateFormatSymbols symbols, int width) {
        return Stream.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)
                .map(context -> Arrays.stream(symbols.getMonths(context, width))
                        .limit(MONTHS)
                        .map(WrittenDate::key)
                        .toList())
                .filter(names -> Set.copyOf(names).size() == MONTHS)
                .toList();
    }

    private static List<String> first(int letters, List<String> names) {
        return names.stream()
                .map(name -> name.substring(0, Math.min(letters, name.length())))
                .toList();
    }

    private static Map<String, Integer> table(Collection<List<String>> lists) {
        var table = new HashMap<String, Integer>();
        for (var names : lists) {
            for (var month = 1; month <= names.size(); month++) {
                table.merge(names.get(month - 1), month, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
            }
        }
        return table;
    }
}
