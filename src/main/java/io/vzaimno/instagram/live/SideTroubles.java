package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applies the reply to a request in a {@link SideTurns side turn} to the session. Needs a transaction. */
@Repository
class SideTroubles {

    private final JdbcClient jdbc;
    private final SessionFailures failures;
    private final Clock clock;

    SideTroubles(JdbcClient jdbc, SessionFailures failures, Clock clock) {
        this.jdbc = jdbc;
        this.failures = failures;
        this.clock = clock;
    }

    /** Instagram has refused the session's own list, or the session itself. */
    void refused(long session, Refusal refusal) {
        switch (refusal) {
            case Refusal.SessionDead _, Refusal.LoginAsked _ -> failures.needsLogin(session, refusal.detail());
            case Refusal.Challenged challenged -> failures.challenged(session, challenged.detail());
            case Refusal.Blocked blocked -> failures.blocked(session, blocked.detail());
            case Refusal.Throttled throttled -> throttled(session, throttled);
            // The request or Instagram is at fault, not the session.
            case Refusal.NoSuchAccount _,
                    Refusal.PrivateAccount _,
                    Refusal.BrokenProfile _,
                    Refusal.DocumentRetired _,
                    Refusal.TokensRefused _,
                    Refusal.Misconfigured _,
                    Refusal.Unreadable _,
                    Refusal.Unavailable _ -> {}
        }
    }

    /** A door has throttled the session. */
    void slowedDown(long session, Refusal.Throttled refusal) {
        failures.slowedDown(session, refusal.retryAfter(), refusal.detail());
    }

    /** Instagram answers the session, which can serve again if it waited for a new login or its owner. */
    void answered(long session) {
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET state = 'ACTIVE', last_error = NULL, updated_at = :now
                         WHERE session_id = :session AND state IN ('ACTIVE', 'NEEDS_LOGIN', 'CHALLENGED')
                        """)
                .param("session", session)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A session that is asked to log in even for its own list is logged out. */
    private void throttled(long session, Refusal.Throttled throttled) {
        if (throttled.loginDoubted()) {
            failures.needsLogin(session, throttled.detail());
        } else {
            failures.throttled(session, throttled.retryAfter(), throttled.detail());
        }
    }
}
