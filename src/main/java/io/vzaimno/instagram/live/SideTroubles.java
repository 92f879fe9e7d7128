package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the answer to a request in a {@link SideTurns side turn} says of the session. Needs a transaction. */
@Repository
class SideTroubles {

    private final JdbcClient jdbc;
    private final SessionFailures setbacks;
    private final Clock clock;

    SideTroubles(JdbcClient jdbc, SessionFailures setbacks, Clock clock) {
        this.jdbc = jdbc;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    /** Instagram has refused the session's own list, or the session itself. */
    void refused(long session, Refusal refusal) {
        switch (refusal) {
            case Refusal.SessionDead _, Refusal.LoginAsked _ -> setbacks.needsLogin(session, refusal.detail());
            case Refusal.Challenged challenged -> setbacks.challenged(session, challenged.detail());
            case Refusal.Blocked blocked -> setbacks.blocked(session, blocked.detail());
            case Refusal.Throttled throttled -> throttled(session, throttled);
            // What is wrong with the request or with Instagram is not the session's fault.
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

    /** A door has asked for a pause. */
    void slowedDown(long session, Refusal.Throttled refusal) {
        setbacks.slowedDown(session, refusal.retryAfter(), refusal.detail());
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
            setbacks.needsLogin(session, throttled.detail());
        } else {
            setbacks.throttled(session, throttled.retryAfter(), throttled.detail());
        }
    }
}
