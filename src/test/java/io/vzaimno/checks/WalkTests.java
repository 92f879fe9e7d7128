package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.site.Cursor;
import io.vzaimno.instagram.site.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTests {

    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

    @Test
    void endsWhereTheCursorEnds() {
        var walk = Walk.of(ListKind.FOLLOWERS, 40);

        var middle = walk.after(page(20, "20"), 20, NOW);
        var end = middle.after(page(20, null), 40, NOW);

        assertThat(middle.isOpen()).isTrue();
        assertThat(end.isOpen()).isFalse();
        assertThat(end.isComplete()).isTrue();
    }

    @Test
    void aShortPageWithACursorIsNotTheEnd() {
        var walk = Walk.of(ListKind.FOLLOWERS, 40).after(page(3, "3"), 3, NOW);

        assertThat(walk.isOpen()).isTrue();
    }

    @Test
    void aListDeclaredEmptyNeedsNoReading() {
        assertThat(Walk.of(ListKind.FOLLOWERS, 0).isComplete()).isTrue();
    }

    @Test
    void anEmptyFirstPageHidesAListThatIsDeclared() {
        var walk = Walk.of(ListKind.FOLLOWERS, 3).after(page(0, null), 0, NOW);

        assertThat(walk.isOpen()).isFalse();
        assertThat(walk.isComplete()).isFalse();
    }

    @Test
    void twoEmptyPagesBreakTheWalk() {
        var once = Walk.of(ListKind.FOLLOWERS, 40).after(page(0, "1"), 0, NOW);
        var twice = once.after(page(0, "2"), 0, NOW);

        assertThat(once.isOpen()).isTrue();
        assertThat(twice.isOpen()).isFalse();
        assertThat(twice.isComplete()).isFalse();
    }

    @Test
    void aRepeatedCursorBreaksTheWalk() {
        var walk =
                Walk.of(ListKind.FOLLOWERS, 400).after(page(20, "20"), 20, NOW).after(page(20, "20"), 40, NOW);

        assertThat(walk.isOpen()).isFalse();
        assertThat(walk.isComplete()).isFalse();
    }

    @Test
    void threePagesWithoutAnybodyNewBreakTheWalk() {
        var walk = Walk.of(ListKind.FOLLOWERS, 400).after(page(20, "a"), 20, NOW);

        var stale = walk.after(page(20, "b"), 20, NOW).after(page(20, "c"), 20, NOW);

        assertThat(stale.isOpen()).isTrue();
        assertThat(stale.after(page(20, "d"), 20, NOW).isOpen()).isFalse();
    }

    @Test
    void aListThatGoesInCirclesInTheSecondRoundIsLeftAtLast() {
        var walk =
                Walk.of(ListKind.FOLLOWERS, 40).after(page(20, null), 20, NOW).again();

        for (var i = 0; walk.isOpen(); i++) {
            assertThat(i).isLessThan(100);
            walk = walk.after(page(20, "c" + i), 20, NOW);
        }

        assertThat(walk.isHopeless()).isTrue();
    }

    @Test
    void aPageThatIsCutShortBreaksTheWalk() {
        var walk = Walk.of(ListKind.FOLLOWERS, 40).after(new Page(people(39), Optional.empty(), false, true), 39, NOW);

        assertThat(walk.isComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "500,475,true",
        "500,474,false",
        "40,35,true",
        "40,34,false",
        "3,1,true",
        "3,0,false",
        "100,105,true",
        "100,106,false"
    })
    void isCompleteWithinTheTolerance(int declared, int read, boolean complete) {
        var walk = Walk.of(ListKind.FOLLOWERS, declared).after(page(read, null), read, NOW);

        assertThat(walk.isComplete()).isEqualTo(complete);
    }

    /** Whatever pages say, a complete list names nearly as many as stated, and one that names all is complete. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void completenessIsAMatterOfNumbersAndEnds(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++) {
            var declared = 1 + random.nextInt(400);
            var walk = Walk.of(ListKind.FOLLOWERS, declared);
            for (var page = 0; walk.isOpen(); page++) {
                var names = walk.names() + random.nextInt(1 + Math.max(0, 50 - walk.names() / 10));
                var cursor = random.nextInt(10) == 0 ? null : "c" + (random.nextInt(20) == 0 ? 0 : page);
                var cutShort = cursor == null && random.nextBoolean();
                walk = walk.after(
                        new Page(
                                people(random.nextInt(3)),
                                Optional.ofNullable(cursor).map(Cursor::new),
                                false,
                                cutShort),
                        names,
                        NOW);
            }
            walk = walk.recounted(Math.max(0, declared + random.nextInt(-12, 13)));
            var least = Math.min(walk.declaredBefore(), walk.declaredAfter().orElseThrow());
            var missing = walk.declared() - walk.names();
            if (walk.isComplete()) {
                assertThat(missing).isLessThanOrEqualTo(Math.max(5, walk.declared() / 20));
                assertThat(walk.names() - least).isLessThanOrEqualTo(Math.max(5, walk.names() / 20));
                assertThat(walk.isShort()).isEqualTo(missing > 0);
            } else {
                assertThat(walk.deservesAnother(0)).isTrue();
                assertThat(walk.again().isOpen()).isTrue();
            }
            assertThat(walk.isComplete() && walk.isHopeless()).isFalse();
        }
    }

    @Test
    void whatWasReadToTheLastNameIsCompleteHoweverItEnded() {
        var whole = Walk.of(ListKind.FOLLOWERS, 40).after(new Page(people(40), Optional.empty(), false, true), 40, NOW);

        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.recounted(41).isComplete()).isFalse();
    }

    @Test
    void aFurtherReadingIsWorthItAsLongAsItFindsSomebody() {
        var first = Walk.of(ListKind.FOLLOWERS, 100).after(page(40, null), 40, NOW);
        var better = first.again().after(page(40, null), 60, NOW);
        var same = better.again().after(page(40, null), 60, NOW);

        assertThat(first.isHopeless()).isFalse();
        assertThat(better.isHopeless()).isFalse();
        assertThat(same.isHopeless()).isTrue();
    }

    @Test
    void aFewNamesAreWorthAnotherReadingOfAShortListOnly() {
        var walk = Walk.of(ListKind.FOLLOWERS, 100).after(page(99, null), 99, NOW);

        assertThat(walk.deservesAnother(100)).isTrue();
        assertThat(walk.deservesAnother(99)).isFalse();
        assertThat(walk.again().after(page(99, null), 99, NOW).deservesAnother(100))
                .isFalse();
    }

    @Test
    void theCountAfterwardsMustAgreeToo() {
        var walk = Walk.of(ListKind.FOLLOWERS, 100).after(page(100, null), 100, NOW);

        assertThat(walk.recounted(104).isComplete()).isTrue();
        assertThat(walk.recounted(200).isComplete()).isFalse();
    }

    @Test
    void cursorsAreTrustedForAnHour() {
        var walk = Walk.of(ListKind.FOLLOWERS, 40).after(page(20, "20"), 20, NOW);

        assertThat(walk.round().isStale(NOW.plus(Duration.ofMinutes(60)))).isFalse();
        assertThat(walk.round().isStale(NOW.plus(Duration.ofMinutes(61)))).isTrue();
    }

    private static Page page(int people, @Nullable String cursor) {
        return new Page(people(people), Optional.ofNullable(cursor).map(Cursor::new), false, false);
    }

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Person.named(new Handle("user" + number), null))
                .toList();
    }
}
