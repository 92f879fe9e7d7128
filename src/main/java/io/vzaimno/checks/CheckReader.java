package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Reads checks as they stand. */
@Repository
class CheckReader {

    private static final String SELECT = """
            SELECT c.check_id, c.user_id, c.target_username, c.source, c.status, c.progress, c.charged, c.refunded,
                   c.total_subscriptions, c.total_followers, c.total_non_mutual, c.total_mutual, c.total_fans,
                   c.total_pending, c.total_unconfirmed, c.exported_at, c.exported_by,
                   c.error_code, c.error_message, c.created_at, c.started_at, c.completed_at, c.expired_at,
                   r.stage, r.waiting_reason, r.waiting_until,
                   r.look_people, r.look_requests,
                   GREATEST(fs.declared_before, fs.declared_after) AS followers_declared, fs.names AS followers_names,
                   GREATEST(fg.declared_before, fg.declared_after) AS following_declared, fg.names AS following_names,
                   (SELECT 1 + count(*)
                      FROM check_queue AS ahead
                     WHERE ahead.status = 'QUEUED' AND ahead.position < q.position) AS place,
                   q.status AS line_status, h.hidden, h.hidden_unconfirmed, (SELECT paused FROM check_admission) AS line_paused
              FROM checks AS c
              LEFT JOIN check_queue AS q ON q.check_id = c.check_id
              LEFT JOIN check_runs AS r ON r.check_id = c.check_id
              LEFT JOIN check_walks AS fs ON fs.check_id = c.check_id AND fs.list = 'FOLLOWERS'
              LEFT JOIN check_walks AS fg ON fg.check_id = c.check_id AND fg.list = 'FOLLOWING'
              LEFT JOIN LATERAL (SELECT count(*) AS hidden, count(*) FILTER (WHERE NOT confirmed) AS hidden_unconfirmed
                                   FROM hidden_in_checks
                                  WHERE check_id = c.check_id) AS h ON c.status = 'COMPLETED'
            """;

    private final JdbcClient jdbc;
    private final Forecast forecast;
    private final Clock clock;

    CheckReader(JdbcClient jdbc, Forecast forecast, Clock clock) {
        this.jdbc = jdbc;
        this.forecast = forecast;
        this.clock = clock;
    }

    Optional<Check> find(CheckId check) {
        return expecting(jdbc.sql(SELECT + " WHERE c.check_id = :check")
                .param("check", check.value())
                .query(this::check)
                .optional());
    }

    Optional<Check> ordered(UserId user, String key) {
        return expecting(jdbc.sql(SELECT + " WHERE c.user_id = :user AND c.order_key = :key")
                .param("user", user.value())
                .param("key", key)
                .query(this::check)
                .optional());
    }

    CheckPage of(UserId user, int limit, long offset) {
        var checks = expecting(jdbc.sql(SELECT + """
                         WHERE c.user_id = :user
                         ORDER BY c.created_at DESC, c.check_id
                         LIMIT :limit OFFSET :offset
                        """)
                .param("user", user.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::check)
                .list());
        var total = jdbc.sql("SELECT count(*) FROM checks WHERE user_id = :user")
                .param("user", user.value())
                .query((row, _) -> row.getLong(1))
                .single();
        return new CheckPage(checks, total);
    }

    List<Check> inLine(int limit, long offset) {
        return expecting(jdbc.sql(SELECT + """
                         WHERE q.status = 'QUEUED'
                         ORDER BY q.position
                         LIMIT :limit OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::check)
                .list());
    }

    /** Those who are not over: first the running ones, then those in line. */
    List<Check> underWay(int limit, long offset) {
        return expecting(jdbc.sql(SELECT + """
                         WHERE q.status IN ('QUEUED', 'PROCESSING')
                         ORDER BY q.slot, q.position
                         LIMIT :limit OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::check)
                .list());
    }

    /** Live checks that failed, the latest first. */
    List<Check> failed(int limit) {
        return expecting(
                jdbc.sql(SELECT + """
                         WHERE c.status = 'FAILED' AND c.source = 'LIVE'
                         ORDER BY c.completed_at DESC
                         LIMIT :limit
                        """).param("limit", limit).query(this::check).list());
    }

    Optional<Check> lastCompleted(UserId user) {
        return expecting(jdbc.sql(SELECT + """
                         WHERE c.user_id = :user AND c.status = 'COMPLETED'
                         ORDER BY c.completed_at DESC
                         LIMIT 1
                        """)
                .param("user", user.value())
                .query(this::check)
                .optional());
    }

    /** The newest completed live check of the target that is no older than this. */
    Optional<Check> fresh(UserId user, Handle target, Duration age) {
        return expecting(jdbc.sql(SELECT + """
                         WHERE c.user_id = :user
                           AND c.target_username = :target
                           AND c.source = 'LIVE'
                           AND c.status = 'COMPLETED'
                           AND c.completed_at > :since
                           AND c.expired_at IS NULL
                         ORDER BY c.completed_at DESC
                         LIMIT 1
                        """)
                .param("user", user.value())
                .param("target", target.value())
                .param("since", OffsetDateTime.now(clock).minus(age))
                .query(this::check)
                .optional());
    }

    /** A check as a row tells it, to be completed by what is to be expected, which asks for other rows. */
    @FunctionalInterface
    private interface Unexpected extends Function<Supplier<QueueForecast>, Check> {}

    /** Looks ahead once for all rows, only if one of them asks for it, and after their connection was given back. */
    private List<Check> expecting(List<Unexpected> rows) {
        var outlook = SingletonSupplier.of(forecast::outlook);
        return rows.stream().map(row -> row.apply(outlook)).toList();
    }

    private Optional<Check> expecting(Optional<Unexpected> row) {
        return row.map(check -> check.apply(forecast::outlook));
    }

    private Unexpected check(ResultSet row, int number) throws SQLException {
        var status = CheckStatus.valueOf(row.getString("status"));
        var source = Source.valueOf(row.getString("source"));
        var place = isInLine(row, status) ? OptionalInt.of(row.getInt("place")) : OptionalInt.empty();
        var followers = reading(row, "followers", "total_followers");
        var following = reading(row, "following", "total_subscriptions");
        var waiting = status.isOver() ? Optional.<StepPause>empty() : waiting(row);
        var looks = Math.max(0, row.getInt("look_people") - row.getInt("look_requests"));
        var check = new Check(
                new CheckId(row.getObject("check_id", UUID.class)),
                new UserId(row.getLong("user_id")),
                Optional.ofNullable(row.getString("target_username")).map(Handle::new),
                source,
                status,
                stage(row, status),
                row.getInt("look_people"),
                row.getInt("progress"),
                followers,
                following,
                place,
                place.isPresent() && row.getBoolean("line_paused"),
                Optional.empty(),
                waiting,
                totals(row, status),
                failure(row, followers, following),
                row.getInt("charged"),
                row.getBoolean("refunded"),
                row.getObject("expired_at") != null,
                exported(row),
                instant(row, "created_at").orElseThrow(),
                instant(row, "started_at"),
                instant(row, "completed_at"));
        return outlook -> check.expecting(left(check, looks, outlook));
    }

    private Optional<Duration> left(Check check, int looks, Supplier<QueueForecast> outlook) {
        return switch (check.status()) {
            case PENDING -> outlook.get().untilResult(check.source(), check.place());
            case PROCESSING ->
                Optional.of(
                        check.followers().declared().isPresent()
                                ? forecast.ofRest(check.followers(), check.following(), looks, check.waiting())
                                : outlook.get().check());
            case COMPLETED, FAILED, CANCELLED -> Optional.empty();
        };
    }

    private static boolean isInLine(ResultSet row, CheckStatus status) throws SQLException {
        return status == CheckStatus.PENDING && "QUEUED".equals(row.getString("line_status"));
    }

    private static Stage stage(ResultSet row, CheckStatus status) throws SQLException {
        var stage = row.getString("stage");
        return switch (status) {
            case PENDING -> Stage.QUEUED;
            case PROCESSING, COMPLETED, FAILED, CANCELLED -> stage == null ? Stage.COMPARING : Stage.valueOf(stage);
        };
    }

    private static Reading reading(ResultSet row, String list, String total) throws SQLException {
        var declared = row.getInt(list + "_declared");
        var isDeclared = !row.wasNull();
        var read = row.getObject(total, Integer.class);
        return new Reading(
                isDeclared ? OptionalInt.of(declared) : OptionalInt.empty(),
                read == null ? row.getInt(list + "_names") : read);
    }

    private static Optional<ExportDate> exported(ResultSet row) throws SQLException {
        var basis = row.getString("exported_by");
        return basis == null
                ? Optional.empty()
                : instant(row, "exported_at").map(time -> new ExportDate(time, ExportDate.Basis.valueOf(basis)));
    }

    private static Optional<StepPause> waiting(ResultSet row) throws SQLException {
        var reason = row.getString("waiting_reason");
        return reason == null
                ? Optional.empty()
                : instant(row, "waiting_until").map(until -> new StepPause(WaitReason.valueOf(reason), until));
    }

    private static Optional<Totals> totals(ResultSet row, CheckStatus status) throws SQLException {
        return status != CheckStatus.COMPLETED
                ? Optional.empty()
                : Optional.of(new Totals(
                                row.getInt("total_followers"),
                                row.getInt("total_subscriptions"),
                                row.getInt("total_non_mutual"),
                                row.getInt("total_mutual"),
                                row.getInt("total_fans"),
                                row.getInt("total_pending"),
                                row.getInt("total_unconfirmed"),
                                0)
                        .hiding(row.getInt("hidden"), row.getInt("hidden_unconfirmed")));
    }

    private static Optional<Failure> failure(ResultSet row, Reading followers, Reading following) throws SQLException {
        var code = row.getString("error_code");
        var detail = row.getString("error_message");
        return code == null
                ? Optional.empty()
                : Optional.of(new Failure(FailReason.ofCode(code), detail == null ? "" : detail, followers, following));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
