package io.vzaimno.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the line as everybody may see it. */
@Repository
class QueueReader {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AtomicReference<@Nullable Known> latest = new AtomicReference<>();
    private final JdbcClient jdbc;
    private final Forecast forecast;
    private final Clock clock;

    QueueReader(JdbcClient jdbc, Forecast forecast, Clock clock) {
        this.jdbc = jdbc;
        this.forecast = forecast;
        this.clock = clock;
    }

    QueueStatus status() {
        var counts = jdbc.sql("""
                        SELECT count(*) FILTER (WHERE status = 'QUEUED') AS pending,
                               count(*) FILTER (WHERE status = 'PROCESSING') AS processing,
                               (SELECT paused FROM check_admission) AS paused
                          FROM check_queue
                         WHERE status IN ('QUEUED', 'PROCESSING')
                        """).query(Counts.class).single();
        var next = counts.pending + 1;
        var wait = outlook().untilBeginning(next).orElse(Duration.ZERO);
        return new QueueStatus(counts.pending, counts.processing, next, wait, counts.paused);
    }

    /** As it was a second ago at most: many ask at once, it needs no key, and it takes several queries. */
    private QueueForecast outlook() {
        var now = clock.instant();
        var known = latest.get();
        if (known != null && known.isFresh(now)) {
            return known.outlook;
        }
        var newest = new Known(forecast.outlook(), now);
        latest.set(newest);
        return newest.outlook;
    }

    private record Known(QueueForecast outlook, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    record Counts(int pending, int processing, boolean paused) {}
}
