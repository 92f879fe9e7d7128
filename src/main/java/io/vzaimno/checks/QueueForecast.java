package io.vzaimno.checks;

import io.vzaimno.report.Report.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * The forecast for running and queued checks, from now.
 *
 * @param check the usual duration of a live check
 * @param free when each slot will be free for the next check; empty if that is unknown because no session serves the
 *     queue
 */
record QueueForecast(Duration check, List<Duration> free) {

    private static final Duration EXPORT = Duration.ofSeconds(5);

    /** From now to the start of the check at this place in the queue; empty if unknown. */
    Optional<Duration> untilBeginning(int place) {
        if (free.isEmpty()) {
            return Optional.empty();
        }
        var times = new PriorityQueue<>(free);
        for (var ahead = 1; ahead < place; ahead++) {
            times.add(times.remove().plus(check));
        }
        return Optional.of(times.remove());
    }

    /** From now to the result of a check that has not begun; empty if unknown. */
    Optional<Duration> untilResult(Source source, OptionalInt place) {
        return switch (source) {
            case EXPORT -> Optional.of(EXPORT);
            case LIVE -> untilBeginning(place.orElse(1)).map(wait -> wait.plus(check));
        };
    }
}
