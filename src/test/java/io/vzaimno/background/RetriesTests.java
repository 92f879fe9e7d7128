package io.vzaimno.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void pausesGrowUntilThereWereEnoughRetries() {
        var retries = Retries.growing(SECOND, 2).atMost(5);

        assertThat(seconds(retries, 5)).containsExactly(1L, 2L, 4L, 8L, 16L);
        assertThat(retries.next(5)).isEmpty();
    }

    @Test
    void aFactorNeedsNotBeWhole() {
        var retries = Retries.growing(Duration.ofSeconds(5), 1.5);

        assertThat(retries.next(1)).contains(Duration.ofMillis(7_500));
        assertThat(retries.next(3)).contains(Duration.ofMillis(16_875));
    }

    @Test
    void theLongestPauseCanBeSet() {
        assertThat(seconds(Retries.growing(SECOND, 2).upTo(Duration.ofSeconds(5)), 5))
                .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void withoutALimitTheyGoOnForEverAtLeastDaily() {
        assertThat(Retries.growing(SECOND, 2).next(10_000)).contains(Duration.ofDays(1));
        assertThat(Retries.every(SECOND).next(10_000)).contains(SECOND);
    }

    @Test
    void noneIsNone() {
        assertThat(Retries.none().next(0)).isEmpty();
    }

    private static List<Long> seconds(Retries retries, int count) {
        return IntStream.range(0, count)
                .mapToObj(retries::next)
                .map(Optional::orElseThrow)
                .map(Duration::toSeconds)
                .toList();
    }
}
