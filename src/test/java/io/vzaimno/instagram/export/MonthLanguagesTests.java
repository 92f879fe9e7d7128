package io.vzaimno.instagram.export;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MonthLanguagesTests {

    private static final Pattern SPACE = Pattern.compile(" ");

    static Stream<ULocale> languages() {
        return Arrays.stream(ULocale.getAvailableLocales())
                .filter(language -> language.getCountry().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void readsTheMonthsOfEveryLanguage(ULocale language) {
        var symbols = new DateFormatSymbols(GregorianCalendar.class, language);
        for (var context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            for (var width : List.of(DateFormatSymbols.ABBREVIATED, DateFormatSymbols.WIDE)) {
                var names = Stream.of(symbols.getMonths(context, width))
                        .limit(12)
                        .map(WrittenDate::key)
                        .toList();
                if (Set.copyOf(names).size() == 12) {
                    assertThat(MonthLanguages.read(Set.copyOf(names)).months()).isEqualTo(numbered(names));
                }
            }
        }
    }

    /** As Instagram's pages abbreviate them, which CLDR does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jan fév mar avr mai juin juil août sep oct nov déc",
                "ene feb mar abr may jun jul ago sep oct nov dic",
                "jan feb maa apr mei jun jul aug sep okt nov dec",
                "янв фев мар апр мая июн июл авг сен окт ноя дек",
                "gen feb mar apr mag giu lug ago set ott nov dic",
                "tam hel maa huh tou kes hei elo syy lok mar jou",
                "jan feb már ápr máj jún júl aug sze okt nov dec",
                "ian feb mar apr mai iun iul aug sep oct noi dec",
                "sty lut mar kwi maj cze lip sie wrz paź lis gru",
                "01 02 03 04 05 06 07 08 09 10 11 12",
                "1 2 3 4 5 6 7 8 9 10 11 12"
            })
    void readsTheMonthsThatInstagramCutsOff(String words) {
        var names = SPACE.splitAsStream(words).toList();

        assertThat(MonthLanguages.read(Set.copyOf(names)).months()).isEqualTo(numbered(names));
    }

    @ParameterizedTest
    @CsvSource({
        "mar, 3",
        "may, 5",
        "jan, 1",
        "lis gru, 11",
        "lis led, 11",
        "lis ožu, 10",
        "srp bře, 8",
        "srp tra, 7",
        "maa, 3",
        "sep, 9",
        "fév, 2",
        "8月, 8",
        "ส.ค, 8"
    })
    void readsAPageOfFewMonths(String words, int first) {
        var names = SPACE.splitAsStream(words).toList();

        assertThat(MonthLanguages.read(Set.copyOf(names)).months()).containsEntry(names.getFirst(), first);
    }

    @ParameterizedTest
    @CsvSource({"lip", "lis", "srp", "lip lis", "brachet", "jui", "jan brachet", "červ", "ιου"})
    void doesNotGuess(String words) {
        var names = Set.copyOf(SPACE.splitAsStream(words).toList());

        assertThat(MonthLanguages.read(names).months()).isEmpty();
    }

    @Test
    void believesTrueSpellingsBeforeLettersThatAreCutOff() {
        // "mar" are also the first letters of the Finnish November.
        assertThat(MonthLanguages.read(Set.of("mar")).languages())
                .contains(ULocale.ENGLISH)
                .doesNotContain(ULocale.forLanguageTag("fi"));
    }

    private static Map<String, Integer> numbered(List<String> names) {
        return IntStream.range(0, names.size()).boxed().collect(toMap(names::get, i -> i + 1));
    }
}
