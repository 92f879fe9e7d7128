package io.vzaimno.instagram.export;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * Determines the language in which a page writes its months, since the page does not declare it. The language must know
 * all the words; if several do, they have to agree on what the words mean.
 */
final class MonthLanguages {

    /** The languages of Instagram's own pages; rarer ones of CLDR would contradict many pages with a single month. */
    private static final Set<String> SPOKEN =
            Pattern.compile("\\s+").splitAsStream("""
                    af ar be bg bn bs ca cs da de el en en_GB es es_419 et eu fa fi fil fr fr_CA gl gu he hi hr hu hy id is it \
                    ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl no pa pl pt pt_PT ro ru si sk sl sq sr sr_Latn sv sw \
                    ta te th tr uk ur uz vi zh zh_Hant zh_Hant_HK""").collect(Collectors.toUnmodifiableSet());

    /** Built once and only for pages; the second half only for words that the first does not know. */
    private static final SingletonSupplier<List<MonthNames>> KNOWN = SingletonSupplier.of(() -> names(true));

    private static final SingletonSupplier<List<MonthNames>> OTHERS = SingletonSupplier.of(() -> names(false));

    private MonthLanguages() {}

    /**
     * The meaning of the words together, most trusted first: full spellings before abbreviations, the languages of
     * Instagram before all others.
     */
    static Reading read(Set<String> words) {
        return Stream.<Function<Set<String>, Reading>>of(
                        all -> fitting(KNOWN.obtain(), MonthNames::spellings, all),
                        all -> fitting(KNOWN.obtain(), MonthNames::shortened, all),
                        all -> fitting(OTHERS.obtain(), MonthNames::spellings, all),
                        all -> fitting(OTHERS.obtain(), MonthNames::shortened, all))
                .map(attempt -> attempt.apply(words))
                .filter(reading -> !reading.languages().isEmpty())
                .findFirst()
                .orElse(Reading.NONE);
    }

    private static Reading fitting(
            Collection<MonthNames> tables, Function<MonthNames, Map<String, Integer>> names, Set<String> words) {
        var languages = new LinkedHashSet<ULocale>();
        var meanings = new LinkedHashSet<Map<String, Integer>>();
        for (var table : tables) {
            MonthNames.months(names.apply(table), words).ifPresent(months -> {
                languages.add(table.language());
                meanings.add(months);
            });
        }
        var isClear = meanings.size() == 1 && !meanings.getFirst().containsValue(MonthNames.AMBIGUOUS);
        return new Reading(languages, isClear ? meanings.getFirst() : Map.of());
    }

    private static List<MonthNames> names(boolean spoken) {
        var languages = Arrays.stream(ULocale.getAvailableLocales())
                .filter(language -> SPOKEN.contains(language.getName()) == spoken)
                .map(MonthNames::of)
                .filter(names -> !names.spellings().isEmpty());
        return (spoken ? Stream.concat(Stream.of(MonthNames.numbers()), languages) : languages).toList();
    }

    /**
     * The meaning of words.
     *
     * @param languages those that know all the words
     * @param months the number of each word's month; empty if the languages contradict each other, or none knows the
     *     words
     */
    record Reading(Set<ULocale> languages, Map<String, Integer> months) {

        static final Reading NONE = new Reading(Set.of(), Map.of());
    }
}
