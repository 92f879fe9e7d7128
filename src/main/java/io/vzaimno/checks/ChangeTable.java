package io.vzaimno.checks;

import io.vzaimno.analysis.Change;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Snapshot;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a result tells that the previous one did not. Computed once, when a check completes, because the previous result
 * expires.
 */
@Repository
class ChangeTable {

    private final JdbcClient jdbc;
    private final Snapshots snapshots;

    ChangeTable(JdbcClient jdbc, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    /** Compares a check's lists with those of the same user's previous check of the same account, if there is one. */
    Optional<Changes> since(CheckId check, Snapshot snapshot) {
        return previous(check)
                .map(earlier -> Changes.between(earlier.completedAt(), snapshots.of(earlier.check()), snapshot));
    }

    void save(CheckId check, Changes changes) {
        jdbc.sql("UPDATE checks SET compared_at = :since WHERE check_id = :check")
                .param("check", check.value())
                .param("since", changes.since().atOffset(ZoneOffset.UTC))
                .update();
        insert(check, changes.all());
    }

    /** Empty if there was no previous result. */
    Optional<Changes> find(CheckId check) {
        return jdbc.sql("SELECT compared_at FROM checks WHERE check_id = :check AND compared_at IS NOT NULL")
                .param("check", check.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> new Changes(since.toInstant(), of(check)));
    }

    private List<Change> of(CheckId check) {
        return jdbc.sql("""
                        SELECT kind, person_key, username, former_name, full_name
                          FROM check_changes
                         WHERE check_id = :check
                         ORDER BY number
                        """)
                .param("check", check.value())
                .query((row, _) -> change(row))
                .list();
    }

    /** Live checks are matched by account id, which survives a rename; exports only by name. */
    private Optional<Earlier> previous(CheckId check) {
        return jdbc.sql("""
                        SELECT earlier.check_id, earlier.completed_at
                          FROM checks AS this
                          LEFT JOIN check_runs AS run ON run.check_id = this.check_id
                          JOIN checks AS earlier
                            ON earlier.user_id = this.user_id
                           AND earlier.source = this.source
                           AND earlier.status = 'COMPLETED'
                           AND earlier.expired_at IS NULL
                          LEFT JOIN check_runs AS earlier_run ON earlier_run.check_id = earlier.check_id
                         WHERE this.check_id = :check
                           AND earlier.check_id <> this.check_id
                           AND CASE this.source WHEN 'LIVE' THEN earlier_run.account_id = run.account_id
                                                ELSE earlier.target_username = this.target_username END
                         ORDER BY earlier.completed_at DESC
                         LIMIT 1
                        """)
                .param("check", check.value())
                .query((row, _) -> new Earlier(
                        new CheckId(row.getObject("check_id", UUID.class)),
                        row.getObject("completed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void insert(CheckId check, List<Change> changes) {
        jdbc.sql("""
                        INSERT INTO check_changes
                               (check_id, number, kind, person_key, username, former_name, full_name)
                        SELECT :check, number, kind, key, name, former_name, full_name
                          FROM unnest(:numbers, :kinds, :keys, :names, :formerNames, :fullNames)
                               AS change (number, kind, key, name, former_name, full_name)
                        """)
                .param("check", check.value())
                .param("numbers", IntStream.range(0, changes.size()).boxed().toArray(Integer[]::new))
                .param(
                        "kinds",
                        changes.stream().map(change -> change.kind().name()).toArray(String[]::new))
                .param(
                        "keys",
                        changes.stream().map(change -> change.person().key()).toArray(String[]::new))
                .param(
                        "names",
                        changes.stream()
                                .map(change -> change.person().handle().value())
                                .toArray(String[]::new))
                .param(
                        "formerNames",
                        changes.stream()
                                .map(change ->
                                        change.formerName().map(Handle::value).orElse(null))
                                .toArray(String[]::new))
                .param(
                        "fullNames",
                        changes.stream()
                                .map(change ->
                                        PeopleTable.storable(change.person().fullName()))
                                .toArray(String[]::new))
                .update();
    }

    private static Change change(ResultSet row) throws SQLException {
        var person = new Person(
                row.getString("person_key"),
                new Handle(row.getString("username")),
                row.getString("full_name"),
                null,
                null,
                null,
                null);
        return new Change(
                ChangeKind.valueOf(row.getString("kind")),
                person,
                Optional.ofNullable(row.getString("former_name")).map(Handle::new));
    }

    private record Earlier(CheckId check, Instant completedAt) {}
}
