package io.vzaimno.checks;

import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells how long things will take, from the sizes of lists, the pauses and the recent past. */
@Repository
class Forecast {

    private static final Duration EXPORT = Duration.ofSeconds(5);
    private static final Duration UNKNOWN_CHECK = Duration.ofMinutes(5);

    /** Names on a page as Instagram gives them, whatever is asked for. */
    private static final int FOLLOWERS_PAGE = 20;

    private static final int FOLLOWING_PAGE = 50;
    private static final int REQUESTS_BESIDE_PAGES = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CheckProperties properties;

    Forecast(JdbcClient jdbc, Clock clock, CheckProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** From now to the result of a check that has not begun. */
    Duration untilResult(Source source, OptionalInt place) {
        return switch (source) {
            case EXPORT -> EXPORT;
            case LIVE -> untilBeginning(place.orElse(1)).plus(recentCheck());
        };
    }

    /** From now to the beginning of the check at this place in the line. */
    Duration untilBeginning(int place) {
        var ahead = place - 1 + running();
        var rounds = ahead / properties.maxConcurrent();
        return recentCheck().multipliedBy(rounds);
    }

    /**
     * From now to the result of a check that reads its lists.
     *
     * @param looks how many people are still to be looked for
     */
    Duration ofRest(Reading followers, Reading following, int looks, Optional<Waiting> waiting) {
        var requests = pages(followers, FOLLOWERS_PAGE) + pages(following, FOLLOWING_PAGE) + looks;
        var pause = properties.delayMin().plus(properties.delayMax()).dividedBy(2);
        var pausing = waiting.map(wait -> Duration.between(clock.instant(), wait.until()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        return pausing.plus(pause.multipliedBy(requests + REQUESTS_BESIDE_PAGES));
    }

    private static int pages(Reading list, int size) {
        var left = Math.max(0, list.declared().orElse(0) - list.read());
        return Math.ceilDiv(left, size);
    }

    private int running() {
        return jdbc.sql("SELECT count(*) FROM check_queue WHERE status = 'PROCESSING'")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** How long the latest checks took on average. */
    private Duration recentCheck() {
        return jdbc.sql("""
                        SELECT avg(extract(epoch FROM completed_at - started_at))
                          FROM (SELECT started_at, completed_at
                                  FROM checks
                                 WHERE source = 'LIVE' AND status = 'COMPLETED'
                                 ORDER BY completed_at DESC
                                 LIMIT 20) AS latest
                        """)
                .query((row, _) -> {
                    var seconds = row.getDouble(1);
                    return row.wasNull() ? UNKNOWN_CHECK : Duration.ofSeconds(Math.max(1, Math.round(seconds)));
                })
                .single();
    }
}
