package io.vzaimno.checks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.analysis.Change;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Relation;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.People;
import io.vzaimno.checks.Totals;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.language.Wordings;
import io.vzaimno.report.Report.Source;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTextTests {

    private static final int CAPTION = 1024;
    private static final List<Note> ALL_NOTES = List.of(
            new Note.MayBeCut(ListKind.FOLLOWERS, 10_000),
            new Note.PartMayBeMissing("followers_1.json", 1_000_000, ListKind.FOLLOWERS),
            new Note.PartMayBeMissing("following.json", 1_000_000, ListKind.FOLLOWING),
            new Note.Unjudged(),
            new Note.Nameless("followers_1.json", 500_000, ListKind.FOLLOWERS),
            new Note.Nameless("following.json", 500_000, ListKind.FOLLOWING),
            new Note.Several(List.of("followers_1.json", "followers_1 (1).json")),
            new Note.NoPending("pending_follow_requests.json"),
            new Note.Undated("followers_1.html", 999_999),
            new Note.Deleted(1_000_000));

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void fitsIntoACaptionAtItsLongest(String language) {
        var totals = new Totals(10_000_000, 10_000_000, 5_000_000, 5_000_000, 5_000_000, 5_000_000);

        var html = html(language, totals, people(ResultText.NAMES, 5_000_000));
        var odd = html(language, totals, people(ResultText.NAMES, 5_000_000), Optional.empty(), ALL_NOTES);

        assertThat(odd.replaceAll("<[^>]+>", "")).hasSizeLessThanOrEqualTo(CAPTION);
        assertThat(html.replaceAll("<[^>]+>", ""))
                .hasSizeLessThanOrEqualTo(CAPTION)
                .contains("w".repeat(28) + "16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void fitsIntoACaptionWithAllChanges(String language) {
        var totals = new Totals(10_000_000, 10_000_000, 5_000_000, 4_000_000, 5_000_000, 1_000_000);
        var person = Person.named(new Handle("x"), null);
        var changes = Stream.of(ChangeKind.values())
                .flatMap(kind -> Stream.generate(() -> new Change(kind, person, Optional.empty()))
                        .limit(100_000))
                .toList();
        var since = Optional.of(new Changes(Instant.parse("2026-11-20T10:00:00Z"), changes));

        var html = html(language, totals, people(ResultText.NAMES, 5_000_000), since);
        var odd = html(language, totals, people(ResultText.NAMES, 5_000_000), since, ALL_NOTES);

        assertThat(html.replaceAll("<[^>]+>", "")).hasSizeLessThanOrEqualTo(CAPTION);
        assertThat(odd.replaceAll("<[^>]+>", "")).hasSizeLessThanOrEqualTo(CAPTION);
    }

    @Test
    void tellsWhatWasOddInAnExport() {
        var html = html("en", new Totals(5, 5, 3, 2, 3, 0), people(3, 3), Optional.empty(), ALL_NOTES);

        assertThat(html)
                .contains(
                        "Deleted accounts: <b>1,000,000</b>",
                        "1,000,000 entries of the export name nobody",
                        "I couldn’t read the dates of 999,999 entries",
                        "I couldn’t read your requests",
                        "several files");
        assertThat(html("ru", new Totals(5, 5, 3, 2, 3, 0), people(3, 3), Optional.empty(), ALL_NOTES))
                .contains("Удалённые аккаунты", "без имени", "прочитать дату");
    }

    @Test
    void tellsWhatHasChanged() {
        var person = Person.named(new Handle("x"), null);
        var changes = new Changes(
                Instant.parse("2026-11-20T10:00:00Z"), List.of(new Change(ChangeKind.LEFT, person, Optional.empty())));

        var html = html("en", new Totals(5, 5, 3, 2, 3, 0), people(3, 3), Optional.of(changes));

        assertThat(html).contains("What has changed since", "➖ left <b>1</b>").doesNotContain("came");
    }

    @Test
    void namesAllWhenTheyAreFew() {
        var html = html("en", new Totals(5, 5, 3, 2, 3, 0), people(3, 3));

        assertThat(html).contains("Don’t follow back: <a href").doesNotContain("more in the table");
    }

    @Test
    void leavesOutThoseWhoseAnswerToARequestIsOpen() {
        var html = html("en", new Totals(300, 444, 150, 294, 105, 5, 0, 0), people(3, 150));

        assertThat(html).contains("Following: <b>444</b>", "without an answer: <b>5</b>", "(66.2% follow back)");
    }

    @Test
    void saysHowManyCouldNotBeConfirmedAndHowManyInstagramStates() {
        var html = html("en", new Totals(131, 444, 150, 294, 105, 5, 3, 0), people(3, 150));

        assertThat(html).contains("3 of 150 could not be confirmed", "<b>131</b> (Instagram states 312)");
    }

    @Test
    void rejoicesWhenEverybodyFollowsBack() {
        assertThat(html("en", new Totals(2, 0, 0, 0, 2, 0), people(0, 0))).contains("Everybody follows back!");
    }

    private static String html(String language, Totals totals, People people) {
        return html(language, totals, people, Optional.empty());
    }

    private static String html(String language, Totals totals, People people, Optional<Changes> changes) {
        return html(language, totals, people, changes, List.of());
    }

    private static String html(
            String language, Totals totals, People people, Optional<Changes> changes, List<Note> notes) {
        var words = Wordings.in(Locale.forLanguageTag(language));
        return new ResultText(
                        words, SampleChecks.over(Source.LIVE, CheckStatus.COMPLETED), totals, people, changes, notes)
                .html()
                .value();
    }

    private static People people(int count, int total) {
        return new People(
                IntStream.range(0, count)
                        .mapToObj(i -> new Handle("w".repeat(28) + (10 + i % 10)))
                        .map(handle -> new Relation(Person.named(handle, null), true, false, null, null, true))
                        .toList(),
                total);
    }
}
