package io.vzaimno.telegram.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts updates that are not acted upon, and logs each kind once a minute at most. */
@Component
class OddUpdates {

    private static final Logger log = LoggerFactory.getLogger(OddUpdates.class);
    private static final Duration APART = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    OddUpdates(Clock clock) {
        this.clock = clock;
    }

    private record Tally(long count, Instant told) {}

    void setAside(ReadUpdate.SetAside update) {
        count("Update set aside, " + update.why());
    }

    void refused(ReadUpdate.Malformed update) {
        count("No update: " + update.why());
    }

    private void count(String line) {
        tallies.compute(line, (_, tally) -> {
            var count = tally == null ? 1 : tally.count() + 1;
            var now = clock.instant();
            if (tally != null && now.isBefore(tally.told().plus(APART))) {
                return new Tally(count, tally.told());
            }
            log.atWarn().addKeyValue("count", count).log(line);
            return new Tally(count, now);
        });
    }
}
