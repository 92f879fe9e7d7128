package io.vzaimno.checks;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the line as everybody may see it. */
@Repository
class LineReader {

    private final JdbcClient jdbc;
    private final Forecast forecast;

    LineReader(JdbcClient jdbc, Forecast forecast) {
        this.jdbc = jdbc;
        this.forecast = forecast;
    }

    LineStatus status() {
        var counts = jdbc.sql("""
                        SELECT count(*) FILTER (WHERE status = 'QUEUED') AS pending,
                               count(*) FILTER (WHERE status = 'PROCESSING') AS processing,
                               (SELECT paused FROM check_admission) AS paused
                          FROM check_queue
                         WHERE status IN ('QUEUED', 'PROCESSING')
                        """).query(Counts.class).single();
        var next = counts.pending + 1;
        var wait = forecast.outlook().untilBeginning(next).orElse(Duration.ZERO);
        return new LineStatus(counts.pending, counts.processing, next, wait, counts.paused);
    }

    record Counts(int pending, int processing, boolean paused) {}
}
