package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.analysis.Group;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWordsTests {

    private static final Report LIVE = Samples.live(98, 312, 140);
    private static final Report EXPORT = Samples.export(98, 312, 140);

    @Test
    void saysWhoseAccountItIs() {
        assertThat(words(Locale.ENGLISH, LIVE).meaning(Group.NON_MUTUAL))
                .isEqualTo("@north.wind follows them, they do not follow @north.wind");
        assertThat(words(Samples.RUSSIAN, LIVE).meaning(Group.NON_MUTUAL))
                .isEqualTo("На них подписан аккаунт @north.wind, а они на него — нет");
    }

    @Test
    void admitsNotToKnowWhoseAccountItIs() {
        assertThat(words(Locale.ENGLISH, EXPORT).meaning(Group.FANS))
                .isEqualTo("They follow the account of this export, the account of this export does not follow them");
        assertThat(words(Samples.RUSSIAN, EXPORT).meaning(Group.FANS))
                .isEqualTo("Они подписаны на аккаунт из этой выгрузки, а он на них — нет");
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        var english = ResourceBundle.getBundle("io.vzaimno.report.words", Locale.ENGLISH);
        var russian = ResourceBundle.getBundle("io.vzaimno.report.words", Samples.RUSSIAN);

        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .filteredOn(key -> !key.startsWith("format."))
                .allSatisfy(key -> assertThat(russian.getString(key)).isNotEqualTo(english.getString(key)));
    }

    @ParameterizedTest
    @CsvSource({"ru-RU, Фанаты", "en-GB, Fans", "de, Fans", "und, Fans"})
    void speaksRussianToRussiansAndEnglishToAllOthers(String language, String fans) {
        assertThat(words(Locale.forLanguageTag(language), LIVE).name(Group.FANS))
                .isEqualTo(fans);
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.0004, <0.1%", "0.25, 25%", "0.76097, 76.1%", "0.99996, 99.9%", "1, 100%"})
    void saysNoneAndAllOnlyWhenItIsSo(double share, String percentage) {
        assertThat(words(Locale.ENGLISH, LIVE).percentage(share)).isEqualTo(percentage);
    }

    @Test
    void sumsUp() {
        assertThat(words(Locale.ENGLISH, LIVE).verdict(LIVE.comparison()))
                .isEqualTo("76.1% of the 410 accounts followed by @north.wind follow back");
        assertThat(words(Locale.ENGLISH, LIVE).verdict(Samples.live(0, 0, 3).comparison()))
                .isEqualTo("@north.wind follows nobody");
        assertThat(words(Locale.ENGLISH, LIVE)
                        .verdict(Samples.withPending(Samples.live(2, 0, 0), "person.0")
                                .comparison()))
                .isEqualTo(
                        "0% of the 1 accounts followed by @north.wind follow back. " + "Requests without an answer: 1");
    }

    @Test
    void tellsHowWholeAListIs() {
        assertThat(words(Locale.ENGLISH, LIVE).completeness(LIVE.followers())).isEqualTo("Read 452 of 452 declared");
        assertThat(words(Locale.ENGLISH, EXPORT).completeness(EXPORT.followers()))
                .isEqualTo("Read 452; the source does not say how many there should be");
    }

    @Test
    void writesTimesWithTheirZone() {
        var words = words(Locale.ENGLISH, LIVE);

        assertThat(words.date(LIVE)).isEqualTo("30 September 2026, 12:00 UTC+03:00");
        assertThat(words.zone(LIVE.takenAt())).isEqualTo("Europe/Moscow, UTC+03:00");
        assertThat(words.zone(ZonedDateTime.parse("2026-09-30T12:00:00Z"))).isEqualTo("UTC+00:00");
        assertThat(words(Samples.RUSSIAN, LIVE).date(LIVE)).isEqualTo("30 сентября 2026, 12:00 UTC+03:00");
    }

    private static ReportWords words(Locale language, Report report) {
        return ReportWords.of(Samples.in(language, report));
    }
}
