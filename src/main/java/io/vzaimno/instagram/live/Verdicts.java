package io.vzaimno.instagram.live;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the answer to a test call says of a session of the pool. Needs a transaction. */
@Repository
class Verdicts {

    private final JdbcClient jdbc;
    private final Setbacks setbacks;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, Setbacks setbacks, Clock clock) {
        this.jdbc = jdbc;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    void apply(long session, Answer<Profile> answer) {
        switch (answer) {
            case Answer.Got<Profile> _ -> acquit(session);
            case Answer.Refused<Profile> refused -> apply(session, refused.refusal());
        }
    }

    private void apply(long session, Refusal refusal) {
        switch (refusal) {
            case Refusal.SessionDead dead -> setbacks.needsLogin(session, dead.detail());
            case Refusal.Challenged challenged -> setbacks.needsLogin(session, challenged.detail());
            case Refusal.Blocked blocked -> setbacks.blocked(session, blocked.detail());
            case Refusal.Throttled throttled -> throttled(session, throttled);
            // What is wrong with the request or with Instagram is not the session's fault.
            case Refusal.NoSuchAccount _,
                    Refusal.PrivateAccount _,
                    Refusal.BrokenProfile _,
                    Refusal.Misconfigured _,
                    Refusal.Unavailable _ -> {}
        }
    }

    /** A session that is asked to log in even for its own profile is logged out. */
    private void throttled(long session, Refusal.Throttled throttled) {
        if (throttled.loginDoubted()) {
            setbacks.needsLogin(session, throttled.detail());
        } else {
            setbacks.throttled(session, throttled.retryAfter(), throttled.detail());
        }
    }

    private void acquit(long session) {
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET state = 'ACTIVE', last_error = NULL, updated_at = :now
                         WHERE session_id = :session AND state IN ('ACTIVE', 'NEEDS_LOGIN')
                        """)
                .param("session", session)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
