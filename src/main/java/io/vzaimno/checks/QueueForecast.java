package io.vzaimno.checks;

import io.vzaimno.report.Report.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * How things will go on from now.
 *
 * @param check how long a live check takes as a rule
 * @param free when each of the places in which checks run will be free for the next one; none if nobody can tell, because
 *     no session is there to serve the line
 */
record QueueForecast(Duration check, List<Duration> free) {

    private static final Duration EXPORT = Duration.ofSeconds(5);

    /** From now to the beginning of the check at this place in the line; empty if nobody can tell. */
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

    /** From now to the result of a check that has not begun; empty if nobody can tell. */
    Optional<Duration> untilResult(Source source, OptionalInt place) {
        return switch (source) {
            case EXPORT -> Optional.of(EXPORT);
            case LIVE -> untilBeginning(place.orElse(1)).map(wait -> wait.plus(check));
        };
    }
}
