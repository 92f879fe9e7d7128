package io.vzaimno.instagram.live;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets a test call have its turn at a session, whomever it serves: never while another request may be under way, and
 * never in a pause that the session owes.
 */
@Repository
class TestTurns {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Pace pace;
    private final Clock clock;

    TestTurns(JdbcClient jdbc, Vault vault, Pace pace, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.pace = pace;
        this.clock = clock;
    }

    /** Takes the turn if it has come; to be committed before the request is made. */
    Optional<Session> take(long session) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        UPDATE instagram_sessions
                           SET requests = requests + 1, next_request_at = :afterUnknown, updated_at = :now
                         WHERE session_id = :session
                           AND next_request_at <= :now
                           AND COALESCE(resting_until, :now) <= :now
                           AND COALESCE(cooling_until, :now) <= :now
                        RETURNING account_pk, secret
                        """)
                .param("session", session)
                .param("afterUnknown", now.plus(pace.afterUnknown()))
                .param("now", now)
                .query((row, _) -> vault.open(new Pk(row.getString("account_pk")), row.getString("secret")))
                .optional();
    }

    /** The call is over: the ordinary pause follows. */
    void end(long session) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("UPDATE instagram_sessions SET next_request_at = :next, updated_at = :now WHERE session_id = :session")
                .param("session", session)
                .param("next", now.plus(pace.afterRequest()))
                .param("now", now)
                .update();
    }
}
