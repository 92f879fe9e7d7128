package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static io.vzaimno.instagram.export.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.ListKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that read well and may lack people all the same. */
class ExportDoubtsTests {

    private static final Instant BEGIN = Instant.parse("2020-02-29T12:00:00Z");
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    /** Ten follows and more, the oldest of this time. */
    private static List<Follow> since(Instant oldest, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Follow(name + i, oldest.plus(Duration.ofDays(i))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {180, 181, 4071})
    void doubtsTheListThatBeginsMuchLater(int days) {
        var later = BEGIN.plus(Duration.ofDays(days));

        var followersCut = read(export(since(later, "fan", 10), since(BEGIN, "star", 10)));
        var followingCut = read(export(since(BEGIN, "fan", 10), since(later, "star", 10)));

        assertThat(followersCut.notes()).containsExactly(new Note.MayBeCut(ListKind.FOLLOWERS, days));
        assertThat(followersCut.warnings()).containsExactly(Warning.FOLLOWERS_MAY_BE_CUT);
        assertThat(followersCut.cut()).containsExactly(ListKind.FOLLOWERS);
        assertThat(followersCut.doubtful()).hasSize(10).allMatch(name -> name.startsWith("star"));
        assertThat(followingCut.notes()).containsExactly(new Note.MayBeCut(ListKind.FOLLOWING, days));
        assertThat(followingCut.warnings()).containsExactly(Warning.FOLLOWING_MAY_BE_CUT);
        assertThat(followingCut.doubtful()).hasSize(10).allMatch(name -> name.startsWith("fan"));
    }

    @Test
    void doubtsNobodyWhoIsOnBothLists() {
        var later = BEGIN.plus(HALF_A_YEAR);
        var following = new ArrayList<>(since(BEGIN, "star", 10));
        following.addAll(since(later, "friend", 5));
        var followers = new ArrayList<>(since(later, "friend", 5));
        followers.addAll(since(later, "fan", 5));

        assertThat(read(export(followers, following)).doubtful()).hasSize(10).allMatch(name -> name.startsWith("star"));
    }

    @Test
    void trustsListsThatBeginAtAboutTheSameTime() {
        var nearly = BEGIN.plus(HALF_A_YEAR).minusSeconds(1);

        assertThat(read(export(since(nearly, "fan", 10), since(BEGIN, "star", 10)))
                        .notes())
                .isEmpty();
        assertThat(read(export(since(BEGIN, "fan", 10), since(nearly, "star", 10)))
                        .notes())
                .isEmpty();
    }

    @Test
    void concludesNothingFromFewDates() {
        var later = BEGIN.plus(Duration.ofDays(4000));

        assertThat(read(export(since(later, "fan", 9), since(BEGIN, "star", 10)))
                        .notes())
                .isEmpty();
        assertThat(read(export(since(later, "fan", 10), since(BEGIN, "star", 9)))
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -1_600_000_000})
    void countsNoDateThatIsNone(long second) {
        var followers = new ArrayList<>(since(BEGIN, "fan", 10));
        var following = new ArrayList<>(since(BEGIN, "star", 10));
        following.add(Follow.of("no.one.knows", second));
        followers.add(Follow.of("since.when", second));

        assertThat(read(export(followers, following)).notes()).isEmpty();
    }

    @Test
    void saysThatListsWithoutDatesCannotBeJudged() {
        var dated = since(BEGIN, "star", 20);
        var undated = dated.stream().map(follow -> Follow.of(follow.name(), 0)).toList();

        assertThat(read(export(undated, dated)).notes()).containsExactly(new Note.Unjudged());
        assertThat(read(export(dated, undated)).notes()).containsExactly(new Note.Unjudged());
        assertThat(read(export(undated, undated)).warnings()).isEmpty();
        assertThat(read(export(undated.subList(0, 9), dated)).notes()).isEmpty();
    }

    @Test
    void saysThatPagesInAnUnreadLanguageCannotBeJudged() {
        var dated = since(BEGIN, "star", 20);
        var strange = ListVariant.HTML_LINKS.text("followers", dated).replaceAll("<div>\\w{3} ", "<div>Brachet ");

        var export = read(new ArchiveBuilder()
                .file("followers_1.html", strange)
                .file("following.json", ListVariant.TITLE.text("following", dated)));

        assertThat(export.notes())
                .containsExactly(new Note.Unjudged(), new Note.Undated("followers_1.html", dated.size()));
    }

    @ParameterizedTest
    @CsvSource({"10000, true", "20000, true", "9999, false", "10001, false", "0, false"})
    void doubtsAListThatEndsWithAFullPart(int entries, boolean isDoubtful) {
        var export = read(new ArchiveBuilder()
                .file(LISTS + "followers_1.json", ListVariant.VALUE.text("followers", crowd(0, entries)))
                .file(LISTS + "following.json", ListVariant.TITLE.text("following", crowd(0, 5))));

        assertThat(export.warnings()).isEqualTo(isDoubtful ? List.of(Warning.PART_MAY_BE_MISSING) : List.of());
        if (isDoubtful) {
            assertThat(export.notes())
                    .containsExactly(
                            new Note.PartMayBeMissing(LISTS + "followers_1.json", entries, ListKind.FOLLOWERS));
        }
    }

    @Test
    void looksAtTheLastPartOnly() {
        var full = ListVariant.VALUE.text("followers", crowd(0, 10_000));
        var rest = ListVariant.VALUE.text("followers", crowd(10_000, 10_500));
        var following = ListVariant.TITLE.text("following", crowd(0, 10_000));

        var whole = read(new ArchiveBuilder()
                .file(LISTS + "followers_2.json", rest)
                .file(LISTS + "followers_1.json", full)
                .file(LISTS + "following.json", "[]"));
        var doubtful = read(new ArchiveBuilder()
                .file(LISTS + "followers_2.json", full)
                .file(LISTS + "followers_1.json", full)
                .file(LISTS + "following.json", following));

        assertThat(whole.notes()).isEmpty();
        assertThat(doubtful.notes())
                .containsExactly(
                        new Note.PartMayBeMissing(LISTS + "followers_2.json", 10_000, ListKind.FOLLOWERS),
                        new Note.PartMayBeMissing(LISTS + "following.json", 10_000, ListKind.FOLLOWING));
        assertThat(doubtful.warnings()).containsExactly(Warning.PART_MAY_BE_MISSING);
        assertThat(doubtful.cut()).isEqualTo(Set.of(ListKind.FOLLOWERS, ListKind.FOLLOWING));
    }

    @Test
    void tellsTheNewestDateWhereNothingElseTellsWhenItWasMade() {
        var export = read(export(since(BEGIN, "fan", 12), since(BEGIN, "star", 3)));

        assertThat(export.date())
                .contains(new ExportDate(BEGIN.plus(Duration.ofDays(11)), ExportDate.Basis.NEWEST_ENTRY));
    }
}
