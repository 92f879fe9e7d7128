package io.vzaimno.checks;

import static java.util.stream.Collectors.toMap;

import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.report.Report.Source;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the line as the operator may see it. */
@Repository
class QueueEntries {

    private final JdbcClient jdbc;
    private final CheckReader checks;
    private final QueueReader line;
    private final Sessions sessions;
    private final CheckScheduling work;

    QueueEntries(JdbcClient jdbc, CheckReader checks, QueueReader line, Sessions sessions, CheckScheduling work) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.line = line;
        this.sessions = sessions;
        this.work = work;
    }

    QueuePage page(int limit, long offset) {
        var labels = labels();
        var rows = checks.underWay(limit, offset).stream()
                .map(check -> row(check, labels))
                .toList();
        return new QueuePage(rows, line.status());
    }

    QueueEntry row(Check check) {
        return row(check, labels());
    }

    private QueueEntry row(Check check, Map<UUID, String> labels) {
        return check.status() == CheckStatus.PENDING || check.source() == Source.EXPORT
                ? waiting(check)
                : running(check, labels);
    }

    private Map<UUID, String> labels() {
        return sessions.list().stream()
                .filter(session -> session.holder().isPresent())
                .collect(toMap(session -> session.holder().get(), PooledSession::label));
    }

    private static QueueEntry waiting(Check check) {
        return new QueueEntry(check, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private QueueEntry running(Check check, Map<UUID, String> labels) {
        var asked = jdbc.sql("SELECT attempts, requests, last_error FROM check_runs WHERE check_id = :check")
                .param("check", check.id().value())
                .query(Asked.class)
                .single();
        return new QueueEntry(
                check,
                asked.attempts,
                asked.requests,
                Optional.ofNullable(labels.get(check.id().value())),
                work.stepAt(check.id()),
                Optional.ofNullable(asked.lastError).filter(error -> !error.isEmpty()));
    }

    record Asked(int attempts, int requests, @Nullable String lastError) {}
}
