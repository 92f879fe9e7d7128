package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.live.Cursor;
import io.vzaimno.instagram.live.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var walk = Walk.of(ListKind.FOLLOWERS, 40).after(new Page(people(40), Optional.empty(), false, true), 40, NOW);

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
