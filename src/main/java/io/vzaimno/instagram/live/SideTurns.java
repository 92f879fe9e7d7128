package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.AccountId;
import io.vzaimno.instagram.site.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Turns of sessions for single requests beside the checks that they serve: tests, look-ups before an order, probes of
 * doors. Never while another request may be under way, and never in a pause that the session owes.
 */
@Repository
class SideTurns {

    private final JdbcClient jdbc;
    private final SessionCipher vault;
    private final RequestPace pace;
    private final Clock clock;

    SideTurns(JdbcClient jdbc, SessionCipher vault, RequestPace pace, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.pace = pace;
        this.clock = clock;
    }

    /** @param id the session's number in the pool */
    record SideTurn(long id, Session session) {}

    /** Takes the session's turn if it has come, whatever its state; to be committed before the request is made. */
    Optional<SideTurn> take(long session) {
        return take(OptionalLong.of(session));
    }

    /** Takes the turn of a session that can serve, one that serves no check if there is one. */
    Optional<SideTurn> takeAny() {
        return take(OptionalLong.empty());
    }

    /** When the turn of a session that can serve comes next; empty when there is none. */
    Optional<Instant> nextAt() {
        return nextAt(OptionalLong.empty());
    }

    /** When the turn of this session comes; empty when it cannot serve any more. */
    Optional<Instant> nextAt(long session) {
        return nextAt(OptionalLong.of(session));
    }

    /** The request is over: the ordinary pause follows. */
    void end(long session) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET next_request_at = CASE WHEN requests_left <= 0 THEN :afterRow ELSE :afterRequest END,
                               requests_left = CASE WHEN requests_left <= 0 THEN :inARow ELSE requests_left END,
                               updated_at = :now
                         WHERE session_id = :session
                        """)
                .param("session", session)
                .param("afterRow", now.plus(pace.afterRow()))
                .param("afterRequest", now.plus(pace.afterRequest()))
                .param("inARow", pace.requestsInARow())
                .param("now", now)
                .update();
    }

    /** No request was made in the turn: the next one may be at once. */
    void giveBack(long session) {
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET requests = requests - 1, requests_left = requests_left + 1,
                               next_request_at = :now, updated_at = :now
                         WHERE session_id = :session
                        """)
                .param("session", session)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private Optional<SideTurn> take(OptionalLong session) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        UPDATE instagram_sessions
                           SET requests = requests + 1, requests_left = requests_left - 1,
                               next_request_at = :afterUnknown, updated_at = :now
                         WHERE session_id =
                               (SELECT session_id
                                  FROM instagram_sessions
                                 WHERE (session_id = :session OR (:session::bigint IS NULL AND state = 'ACTIVE'))
                                   AND next_request_at <= :now
                                   AND COALESCE(resting_until, :now) <= :now
                                   AND COALESCE(cooling_until, :now) <= :now
                                 ORDER BY holder IS NOT NULL, next_request_at
                                 LIMIT 1
                                   FOR UPDATE SKIP LOCKED)
                        RETURNING session_id, account_pk, secret
                        """)
                .param("session", number(session))
                .param("afterUnknown", now.plus(pace.afterUnknown()))
                .param("now", now)
                .query(this::turn)
                .optional();
    }

    private Optional<Instant> nextAt(OptionalLong session) {
        return jdbc.sql("""
                        SELECT min(GREATEST(next_request_at, resting_until, cooling_until)) AS at
                          FROM instagram_sessions
                         WHERE state = 'ACTIVE' AND (session_id = :session OR :session::bigint IS NULL)
                        """)
                .param("session", number(session))
                .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static @Nullable Long number(OptionalLong session) {
        return session.isPresent() ? session.getAsLong() : null;
    }

    private SideTurn turn(ResultSet row, int number) throws SQLException {
        var session = vault.open(new AccountId(row.getString("account_pk")), row.getString("secret"));
        return new SideTurn(row.getLong("session_id"), session);
    }
}
