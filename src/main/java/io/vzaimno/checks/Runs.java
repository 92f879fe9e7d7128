package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.site.AccountId;
import io.vzaimno.instagram.site.Cursor;
import io.vzaimno.instagram.site.InstagramAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The state of live checks between their steps. */
@Repository
class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(CheckId check, Instant giveUpAt) {
        jdbc.sql("""
                        INSERT INTO check_runs (check_id, stage, give_up_at)
                        VALUES (:check, 'PROFILE', :giveUpAt)
                        """)
                .param("check", check.value())
                .param("giveUpAt", giveUpAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A check in progress; empty when it is over. */
    Optional<Run> find(CheckId check) {
        return jdbc.sql("""
                        SELECT r.step, r.account_id, r.account_name, r.lookup, r.session_id, r.recounted,
                               r.attempts, r.give_up_at, r.look_state, r.look_key, r.look_list,
                               r.look_people, r.look_requests, p.username AS look_name,
                               CASE r.look_list WHEN 'FOLLOWERS' THEN p.in_followers ELSE p.in_following END AS look_known,
                               c.user_id, c.target_username
                          FROM check_runs AS r
                          JOIN checks AS c ON c.check_id = r.check_id
                          LEFT JOIN check_people AS p ON p.check_id = r.check_id AND p.person_key = r.look_key
                         WHERE r.check_id = :check AND c.status = 'PROCESSING'
                        """)
                .param("check", check.value())
                .query((row, _) -> run(check, row))
                .optional()
                .map(run -> run.with(walks(check)));
    }

    /** Takes the run's step, for whoever commits first; false if it is taken already. */
    boolean take(Run run) {
        return jdbc.sql("UPDATE check_runs SET step = step + 1 WHERE check_id = :check AND step = :step")
                        .param("check", run.check().value())
                        .param("step", run.step())
                        .update()
                == 1;
    }

    /** Takes the next step and leaves it undone: whatever is under way for it is not written any more. */
    void overtake(CheckId check) {
        jdbc.sql("UPDATE check_runs SET step = step + 1 WHERE check_id = :check")
                .param("check", check.value())
                .update();
    }

    /** Writes down what the run has become. */
    void save(Run next) {
        var account = next.lookup().account();
        var session = next.standing().session();
        var suspect = next.look().at();
        jdbc.sql("""
                        UPDATE check_runs
                           SET stage = :stage, account_id = :accountId, account_name = :accountName,
                               lookup = :lookup::jsonb, session_id = :session, recounted = :recounted,
                               attempts = :attempts, requests = requests + 1,
                               look_state = :lookState, look_key = :lookKey, look_list = :lookList,
                               look_people = :lookPeople, look_requests = :lookRequests,
                               waiting_reason = NULL, waiting_until = NULL
                         WHERE check_id = :check
                        """)
                .param("stage", next.stage().name())
                .param("accountId", account.map(found -> found.pk().value()).orElse(null))
                .param(
                        "accountName",
                        account.map(found -> found.handle().value()).orElse(null))
                .param("lookup", StoredLookup.write(next.lookup()))
                .param("session", session.isPresent() ? session.getAsLong() : null)
                .param("recounted", next.standing().recounted())
                .param("attempts", next.standing().attempts())
                .param("lookState", next.look().state().name())
                .param("lookKey", suspect.map(person -> person.pk().value()).orElse(null))
                .param("lookList", suspect.map(person -> person.list().name()).orElse(null))
                .param("lookPeople", next.look().people())
                .param("lookRequests", next.look().requests())
                .param("check", next.check().value())
                .update();
        next.walks().values().forEach(walk -> save(next.check(), walk));
    }

    /** Notes why and until when the run pauses. */
    void pause(CheckId check, StepPause waiting, String detail) {
        jdbc.sql("""
                        UPDATE check_runs
                           SET waiting_reason = :reason, waiting_until = :until,
                               last_error = COALESCE(NULLIF(:detail, ''), last_error)
                         WHERE check_id = :check
                        """)
                .param("reason", waiting.reason().name())
                .param("until", waiting.until().atOffset(ZoneOffset.UTC))
                .param("detail", detail)
                .param("check", check.value())
                .update();
    }

    /** Notes why a request was not answered, for the operator. */
    void note(CheckId check, String detail) {
        jdbc.sql("UPDATE check_runs SET last_error = :detail WHERE check_id = :check")
                .param("detail", detail)
                .param("check", check.value())
                .update();
    }

    private void save(CheckId check, Walk walk) {
        jdbc.sql("""
                        INSERT INTO check_walks (check_id, list, declared_before, declared_after, state, round, cursor,
                                                 cursor_at, names, pages, empty_pages, stale_pages, known_before)
                        VALUES (:check, :list, :before, :after, :state, :round, :cursor, :cursorAt, :names, :pages,
                                :empty, :stale, :known)
                        ON CONFLICT (check_id, list) DO UPDATE
                           SET declared_before = excluded.declared_before, declared_after = excluded.declared_after,
                               state = excluded.state, round = excluded.round, cursor = excluded.cursor,
                               cursor_at = excluded.cursor_at, names = excluded.names, pages = excluded.pages,
                               empty_pages = excluded.empty_pages, stale_pages = excluded.stale_pages,
                               known_before = excluded.known_before
                        """)
                .param("check", check.value())
                .param("list", walk.list().name())
                .param("before", walk.declaredBefore())
                .param(
                        "after",
                        walk.declaredAfter().isPresent() ? walk.declaredAfter().getAsInt() : null)
                .param("state", walk.round().state().name())
                .param("round", walk.round().number())
                .param("cursor", walk.round().cursor().map(Cursor::value).orElse(null))
                .param(
                        "cursorAt",
                        walk.round()
                                .cursorAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("names", walk.names())
                .param("pages", walk.round().pages())
                .param("empty", walk.round().emptyPages())
                .param("stale", walk.round().stalePages())
                .param("known", walk.round().known())
                .update();
    }

    private Map<ListKind, Walk> walks(CheckId check) {
        var walks = new EnumMap<ListKind, Walk>(ListKind.class);
        jdbc.sql("""
                        SELECT list, declared_before, declared_after, state, round, cursor, cursor_at, names, pages,
                               empty_pages, stale_pages, known_before
                          FROM check_walks
                         WHERE check_id = :check
                        """)
                .param("check", check.value())
                .query((row, _) -> walk(row))
                .list()
                .forEach(walk -> walks.put(walk.list(), walk));
        return walks;
    }

    private static Run run(CheckId check, ResultSet row) throws SQLException {
        return new Run(
                check,
                new UserId(row.getLong("user_id")),
                new Handle(row.getString("target_username")),
                row.getLong("step"),
                row.getObject("give_up_at", OffsetDateTime.class).toInstant(),
                standing(row),
                lookup(row),
                Map.of(),
                look(row));
    }

    private static RunState standing(ResultSet row) throws SQLException {
        var session = row.getObject("session_id", Long.class);
        return new RunState(
                session == null ? OptionalLong.empty() : OptionalLong.of(session),
                row.getBoolean("recounted"),
                row.getInt("attempts"));
    }

    private static Lookup lookup(ResultSet row) throws SQLException {
        var account = row.getString("account_id");
        return StoredLookup.read(
                row.getString("lookup"),
                new Handle(row.getString("target_username")),
                account == null
                        ? Optional.empty()
                        : Optional.of(new InstagramAccount(
                                new AccountId(account), new Handle(row.getString("account_name")))));
    }

    private static SecondLookState look(ResultSet row) throws SQLException {
        return new SecondLookState(
                SecondLookState.State.valueOf(row.getString("look_state")),
                suspect(row),
                row.getInt("look_people"),
                row.getInt("look_requests"));
    }

    private static Optional<Suspect> suspect(ResultSet row) throws SQLException {
        var key = row.getString("look_key");
        return key == null
                ? Optional.empty()
                : Optional.of(new Suspect(
                        ListKind.valueOf(row.getString("look_list")),
                        new AccountId(key),
                        new Handle(row.getString("look_name")),
                        row.getBoolean("look_known")));
    }

    private static Walk walk(ResultSet row) throws SQLException {
        var after = row.getObject("declared_after", Integer.class);
        return new Walk(
                ListKind.valueOf(row.getString("list")),
                row.getInt("declared_before"),
                after == null ? OptionalInt.empty() : OptionalInt.of(after),
                row.getInt("names"),
                round(row));
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getInt("round"),
                row.getInt("known_before"),
                Round.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("cursor")).map(Cursor::new),
                Optional.ofNullable(row.getObject("cursor_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("pages"),
                row.getInt("empty_pages"),
                row.getInt("stale_pages"));
    }
}
