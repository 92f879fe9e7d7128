package io.vzaimno.instagram.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a session that Instagram does not answer. */
@Service
public class Setbacks {

    private static final Logger log = LoggerFactory.getLogger(Setbacks.class);

    /** Whom Instagram blocks, it blocks for 12 to 24 hours. */
    private static final Duration BLOCK = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstagramProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Setbacks(JdbcClient jdbc, InstagramProperties properties, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Instagram asked for a pause. The session stays with its holder and cools down: twice as long as the last time, up
     * to 16 times as long as the first time, and as long as Instagram has asked for, up to a day.
     *
     * @return until when; empty when the holder has no session any more
     */
    public Optional<Instant> throttled(UUID holder, Optional<Duration> retryAfter, String reason) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        UPDATE instagram_sessions
                           SET cooling_until = GREATEST(LEAST(:retryAt, :tomorrow), :now + make_interval(
                                   secs => :cooldown * LEAST(power(2, cooldowns), 16))),
                               cooldowns = cooldowns + 1, last_error = :reason, updated_at = :now
                         WHERE holder = :holder
                        RETURNING cooling_until
                        """)
                .param("holder", holder)
                .param("retryAt", now.plus(retryAfter.orElse(Duration.ZERO)))
                .param("tomorrow", now.plusDays(1))
                .param("cooldown", properties.cooldown().toMillis() / 1000.0)
                .param("reason", reason)
                .param("now", now)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Instagram keeps the session's account from asking: the session leaves its holder and is free again in a day. */
    @Transactional
    public void blocked(UUID holder, String reason) {
        lose(holder, SessionState.COOLING, reason);
    }

    /** The login has ended, or Instagram wants to see its owner: the session leaves its holder until a new login. */
    @Transactional
    public void needsLogin(UUID holder, String reason) {
        lose(holder, SessionState.NEEDS_LOGIN, reason);
    }

    private void lose(UUID holder, SessionState state, String reason) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET holder = NULL, last_error = :reason, updated_at = :now,
                               state = CASE WHEN :needsLogin THEN 'NEEDS_LOGIN' ELSE state END,
                               cooling_until = CASE WHEN :needsLogin THEN cooling_until ELSE :blockedUntil END
                         WHERE holder = :holder
                        RETURNING session_id, label
                        """)
                .param("holder", holder)
                .param("needsLogin", state == SessionState.NEEDS_LOGIN)
                .param("blockedUntil", now.plus(BLOCK))
                .param("reason", reason)
                .param("now", now)
                .query((row, _) -> new SessionLost(row.getLong("session_id"), row.getString("label"), state, reason))
                .optional()
                .ifPresent(this::announce);
    }

    private void announce(SessionLost loss) {
        log.atWarn()
                .addKeyValue("session", loss.label())
                .addKeyValue("reason", loss.reason())
                .log("Instagram session lost");
        events.publishEvent(loss);
    }
}
