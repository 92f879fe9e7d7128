package io.vzaimno.instagram.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.InstagramProperties;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever pace is set within what the settings allow: every pause can be taken, and none is shorter than the shortest. */
class RequestPacePropertyTests {

    private static final int[] MILLIS = {0, 1, 999, 1000, 2000, 3000, 5000, 6000, 7000, 8000, 60_000, 3_600_000};

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPauseCanBeTaken(int seed) {
        var random = new Random(seed);
        var properties = properties(random);
        var pace = new RequestPace(properties, random);

        for (var i = 0; i < 20; i++) {
            assertThat(pace.afterRequest()).isBetween(properties.delayMin(), properties.delayMax());
            assertThat(pace.afterRow())
                    .isGreaterThanOrEqualTo(properties.delayMin().multipliedBy(20));
            assertThat(pace.afterSitting()).isBetween(properties.delayMin().multipliedBy(600), pace.longestRest());
            assertThat(pace.requestsInARow()).isBetween(25, 30);
            assertThat(pace.afterUnknown()).isGreaterThan(properties.timeout());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDurationCanBeEstimated(int seed) {
        var random = new Random(seed);
        var properties = properties(random);
        var pace = new RequestPace(properties, random);
        var requests = random.nextInt(0, 100_000);
        var names = random.nextInt(0, 10_000_000);

        var expected = pace.expected(requests, names);

        assertThat(expected).isGreaterThanOrEqualTo(properties.delayMin().multipliedBy(requests));
        assertThat(pace.expected(requests + 1, names)).isGreaterThanOrEqualTo(expected);
        assertThat(pace.expected(requests, names + 1)).isGreaterThanOrEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRequestAsksForMoreThanADayAllows(int seed) {
        var properties = properties(new Random(seed));
        var pace = new RequestPace(properties, new Random(seed));
        var daily = properties.dailyNames() == 0 ? Integer.MAX_VALUE : properties.dailyNames();

        assertThat(properties.namesPerRequest()).isPositive().isLessThanOrEqualTo(daily);
        assertThat(pace.dailyAllowance()).isNotNegative().isLessThanOrEqualTo(daily);
        assertThat((long) pace.dailyAllowance() + (daily == Integer.MAX_VALUE ? 0 : properties.namesPerRequest()))
                .isLessThanOrEqualTo(daily);
    }

    private static InstagramProperties properties(Random random) {
        var one = MILLIS[random.nextInt(MILLIS.length)];
        var other = random.nextBoolean() ? MILLIS[random.nextInt(MILLIS.length)] : one + random.nextInt(2000);
        return new InstagramProperties(
                URI.create("http://127.0.0.1:9"),
                Duration.ofMillis(Math.min(one, other)),
                Duration.ofMillis(Math.max(one, other)),
                random.nextBoolean() ? random.nextInt(0, 100) : random.nextInt(0, 1_000_001),
                random.nextInt(1, 201),
                random.nextBoolean() ? random.nextInt(1, 10) : random.nextInt(1, 1_000_001),
                Duration.ofMillis(random.nextInt(100, 300_001)),
                Duration.ofMillis(random.nextInt(1, 86_400_001)),
                "app",
                "agent",
                List.of(Door.PAGE),
                List.of(Door.DOCUMENT),
                "",
                Duration.ofMinutes(15));
    }
}
