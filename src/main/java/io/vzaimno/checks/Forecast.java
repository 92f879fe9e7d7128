package io.vzaimno.checks;

import io.vzaimno.instagram.live.DurationEstimate;
import io.vzaimno.report.Report.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells how long things will take: from the sizes of lists, the pauses of sessions and the recent past. */
@Repository
class Forecast {

    private static final Duration UNKNOWN_CHECK = Duration.ofMinutes(5);

    /** Names on a page as Instagram gives them, whatever is asked for. */
    private static final int FOLLOWERS_PAGE = 20;

    private static final int FOLLOWING_PAGE = 50;
    private static final int REQUESTS_BESIDE_PAGES = 2;

    private final JdbcClient jdbc;
    private final PoolCapacity reach;
    private final DurationEstimate tempo;
    private final Clock clock;
    private final CheckProperties properties;

    Forecast(JdbcClient jdbc, PoolCapacity reach, DurationEstimate tempo, Clock clock, CheckProperties properties) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.tempo = tempo;
        this.clock = clock;
        this.properties = properties;
    }

    /** From those who run, how far each has come, and the sessions that are left for others. */
    QueueForecast outlook() {
        var check = recentCheck();
        if (!reach.servesAnybody()) {
            return new QueueForecast(check, List.of());
        }
        var running = running(check);
        var free = Math.max(0, properties.maxConcurrent() - running.size());
        var idle = untilSessionsServe().limit(free);
        var places = Stream.concat(running.stream(), idle).toList();
        return new QueueForecast(check, places.isEmpty() ? List.of(Duration.ZERO) : places);
    }

    /**
     * From now to the result of a check that reads its lists.
     *
     * @param looks how many people are still to be looked for
     */
    Duration ofRest(Reading followers, Reading following, int looks, Optional<StepPause> waiting) {
        var pages = Math.ceilDiv(left(followers), FOLLOWERS_PAGE) + Math.ceilDiv(left(following), FOLLOWING_PAGE);
        var reading = tempo.of(pages + looks + REQUESTS_BESIDE_PAGES, left(followers) + left(following));
        return reading.plus(waiting.map(wait -> until(wait.until())).orElse(Duration.ZERO));
    }

    private static int left(Reading list) {
        return Math.max(0, list.declared().orElse(0) - list.read());
    }

    /** When sessions that serve nobody could begin with the first check in line, the first one first. */
    private Stream<Duration> untilSessionsServe() {
        return reach.startsOfHead().stream().map(this::until);
    }

    private Duration until(Instant instant) {
        var duration = Duration.between(clock.instant(), instant);
        return duration.isPositive() ? duration : Duration.ZERO;
    }

    /** How long each of the checks that run still needs. */
    private List<Duration> running(Duration unknown) {
        return jdbc.sql("""
                        SELECT r.waiting_reason, r.waiting_until,
                               fs.declared_before AS followers_declared, fs.names AS followers_names,
                               fg.declared_before AS following_declared, fg.names AS following_names
                          FROM check_queue AS q
                          JOIN check_runs AS r ON r.check_id = q.check_id
                          LEFT JOIN check_walks AS fs ON fs.check_id = q.check_id AND fs.list = 'FOLLOWERS'
                          LEFT JOIN check_walks AS fg ON fg.check_id = q.check_id AND fg.list = 'FOLLOWING'
                         WHERE q.status = 'PROCESSING'
                        """).query((row, _) -> rest(row, unknown)).list();
    }

    private Duration rest(ResultSet row, Duration unknown) throws SQLException {
        var followers = reading(row, "followers");
        var following = reading(row, "following");
        if (followers.declared().isEmpty() || following.declared().isEmpty()) {
            return unknown;
        }
        return ofRest(followers, following, 0, waiting(row));
    }

    private static Reading reading(ResultSet row, String list) throws SQLException {
        var declared = row.getInt(list + "_declared");
        return row.wasNull()
                ? new Reading(OptionalInt.empty(), 0)
                : new Reading(OptionalInt.of(declared), row.getInt(list + "_names"));
    }

    private static Optional<StepPause> waiting(ResultSet row) throws SQLException {
        var reason = row.getString("waiting_reason");
        return Optional.ofNullable(row.getObject("waiting_until", OffsetDateTime.class))
                .map(until -> new StepPause(WaitReason.valueOf(reason), until.toInstant()));
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
