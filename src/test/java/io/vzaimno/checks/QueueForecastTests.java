package io.vzaimno.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.report.Report.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QueueForecastTests {

    private static final Duration CHECK = Duration.ofMinutes(10);

    @Test
    void theNextOneBeginsWhenTheFirstPlaceIsFree() {
        var outlook = outlook(7, 3);

        assertThat(outlook.untilBeginning(1)).contains(Duration.ofMinutes(3));
        assertThat(outlook.untilBeginning(2)).contains(Duration.ofMinutes(7));
        assertThat(outlook.untilBeginning(3)).contains(Duration.ofMinutes(13));
        assertThat(outlook.untilBeginning(4)).contains(Duration.ofMinutes(17));
    }

    @Test
    void whoHasALongPauseLetsNobodyIn() {
        assertThat(outlook(240, 0).untilBeginning(3)).contains(Duration.ofMinutes(20));
    }

    @Test
    void theResultIsACheckLater() {
        assertThat(outlook(0).untilResult(Source.LIVE, OptionalInt.of(2))).contains(Duration.ofMinutes(20));
        assertThat(outlook(0).untilResult(Source.EXPORT, OptionalInt.empty()).orElseThrow())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void longLinesAreNoHurdle() {
        assertThat(outlook(0, 0, 0, 0, 0).untilBeginning(10_001)).contains(CHECK.multipliedBy(2000));
    }

    @Test
    void nobodyCanTellWithoutAPlace() {
        assertThat(outlook().untilBeginning(1)).isEmpty();
        assertThat(outlook().untilResult(Source.LIVE, OptionalInt.of(1))).isEmpty();
        assertThat(outlook().untilResult(Source.EXPORT, OptionalInt.empty())).isPresent();
    }

    private static QueueForecast outlook(int... minutes) {
        return new QueueForecast(
                CHECK, Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList());
    }
}
