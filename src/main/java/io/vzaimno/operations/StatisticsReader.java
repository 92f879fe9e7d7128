package io.vzaimno.operations;

import io.vzaimno.checks.Checks;
import io.vzaimno.instagram.live.SessionLogins;
import io.vzaimno.operations.Statistics.Letters;
import io.vzaimno.operations.Statistics.Outcomes;
import io.vzaimno.operations.Statistics.Users;
import io.vzaimno.payments.Invariants;
import io.vzaimno.payments.Revenue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Computes the statistics. Reads tables of other modules, as statistics must; writes none. */
@Service
public class StatisticsReader {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Checks checks;
    private final SessionLogins logins;
    private final Revenue revenue;
    private final Invariants invariants;
    private final Clock clock;

    StatisticsReader(
            JdbcClient jdbc, Checks checks, SessionLogins logins, Revenue revenue, Invariants invariants, Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.logins = logins;
        this.revenue = revenue;
        this.invariants = invariants;
        this.clock = clock;
    }

    public Statistics read() {
        var yesterday = clock.instant().minus(DAY);
        return new Statistics(
                users(yesterday),
                outcomes(Instant.EPOCH),
                outcomes(yesterday),
                revenue.since(Instant.EPOCH),
                revenue.since(yesterday),
                checks.line(),
                logins.list().stream()
                        .collect(Collectors.groupingBy(
                                session -> session.state().name().toLowerCase(Locale.ROOT),
                                TreeMap::new,
                                Collectors.counting())),
                outbox(),
                invariants.broken().stream().map(Object::toString).toList());
    }

    private Users users(Instant since) {
        return jdbc.sql("""
                        SELECT count(*) AS total,
                               count(*) FILTER (WHERE created_at >= :since) AS fresh,
                               count(*) FILTER (WHERE EXISTS (SELECT FROM bot_allowances
                                                               WHERE bot_allowances.user_id = users.user_id
                                                                 AND busy_until >= :since)
                                                   OR EXISTS (SELECT FROM checks
                                                               WHERE checks.user_id = users.user_id
                                                                 AND checks.created_at >= :since)) AS active,
                               count(*) FILTER (WHERE NOT is_active) AS blocked,
                               (SELECT count(*) FROM telegram_chats WHERE unreachable_since IS NOT NULL) AS unreachable
                          FROM users
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Users.class)
                .single();
    }

    private Outcomes outcomes(Instant since) {
        return jdbc.sql("""
                        SELECT count(*) AS ordered,
                               count(*) FILTER (WHERE status = 'COMPLETED') AS completed,
                               count(*) FILTER (WHERE status = 'FAILED') AS failed,
                               count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled,
                               coalesce(percentile_cont(0.5) WITHIN GROUP (
                                   ORDER BY extract(epoch FROM started_at - created_at)), 0) AS wait,
                               coalesce(percentile_cont(0.5) WITHIN GROUP (
                                   ORDER BY extract(epoch FROM completed_at - started_at))
                                   FILTER (WHERE status = 'COMPLETED'), 0) AS duration
                          FROM checks
                         WHERE created_at >= :since
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> outcomes(row))
                .single();
    }

    private Letters outbox() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state IN ('PENDING', 'SENDING')) AS waiting,
                               count(*) FILTER (WHERE state = 'HELD') AS held,
                               count(*) FILTER (WHERE state = 'DEAD' AND content IS NOT NULL) AS dead
                          FROM messages
                         WHERE state <> 'SENT'
                        """).query(Letters.class).single();
    }

    private static Outcomes outcomes(ResultSet row) throws SQLException {
        return new Outcomes(
                row.getInt("ordered"),
                row.getInt("completed"),
                row.getInt("failed"),
                row.getInt("cancelled"),
                Duration.ofSeconds(row.getLong("wait")),
                Duration.ofSeconds(row.getLong("duration")));
    }
}
