package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.InstagramProperties;
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
public class SessionFailures {

    private static final Logger log = LoggerFactory.getLogger(SessionFailures.class);

    /** Whom Instagram blocks, it blocks for 12 to 24 hours. */
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstagramProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionFailures(JdbcClient jdbc, InstagramProperties properties, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Instagram asked for a pause. The session stays with its holder and cools down: twice as long as the last time, up
     * to 16 times as long as the first time, and as long as Instagram has asked for, up to a day. When Instagram begins
     * to ask for pauses for the third time within a day, the session leaves its holder for a day.
     *
     * @return until when; empty when the holder has no session any more
     */
    @Transactional
    public Optional<Instant> throttled(UUID holder, Optional<Duration> retryAfter, String reason) {
        return held(holder).flatMap(session -> throttled(session, retryAfter, reason));
    }

    /**
     * A door of look-ups asked for a pause, which they do before the lists: the session cools down as {@linkplain #throttled
     * elsewhere}, but this counts for none of the three times.
     */
    @Transactional
    public Optional<Instant> slowedDown(UUID holder, Optional<Duration> retryAfter, String reason) {
        return held(holder).flatMap(session -> slowedDown(session, retryAfter, reason));
    }

    /** Instagram keeps the session's account from asking: the session leaves its holder and is free again in a day. */
    @Transactional
    public void blocked(UUID holder, String reason) {
        held(holder).ifPresent(session -> blocked(session, reason));
    }

    /** Instagram wants to see the account's owner: the session leaves its holder and asks nothing more. */
    @Transactional
    public void challenged(UUID holder, String reason) {
        held(holder).ifPresent(session -> challenged(session, reason));
    }

    /** The login has ended: the session leaves its holder until a new login. */
    @Transactional
    public void needsLogin(UUID holder, String reason) {
        held(holder).ifPresent(session -> needsLogin(session, reason));
    }

    /** As for a holder, for whoever knows the session. Needs a transaction. */
    Optional<Instant> throttled(long session, Optional<Duration> retryAfter, String reason) {
        if (isThirdOfTheDay(session)) {
            lose(session, SessionState.COOLING, "throttled for the third time within a day: " + reason);
            return Optional.empty();
        }
        return coolDown(session, retryAfter, reason, true);
    }

    Optional<Instant> slowedDown(long session, Optional<Duration> retryAfter, String reason) {
        return coolDown(session, retryAfter, reason, false);
    }

    void blocked(long session, String reason) {
        lose(session, SessionState.COOLING, reason);
    }

    void needsLogin(long session, String reason) {
        lose(session, SessionState.NEEDS_LOGIN, reason);
    }

    void challenged(long session, String reason) {
        lose(session, SessionState.CHALLENGED, reason);
    }

    private Optional<Long> held(UUID holder) {
        return jdbc.sql("SELECT session_id FROM instagram_sessions WHERE holder = :holder FOR UPDATE")
                .param("holder", holder)
                .query(Long.class)
                .optional();
    }

    /** Whether a series of cooldowns begins that is the third within a day. */
    private boolean isThirdOfTheDay(long session) {
        return jdbc.sql("""
                        SELECT COALESCE(cooldowns = 0 AND throttled_before > :yesterday, false)
                          FROM instagram_sessions
                         WHERE session_id = :session
                           FOR UPDATE
                        """)
                .param("yesterday", OffsetDateTime.now(clock).minus(DAY))
                .param("session", session)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @param counts whether it may be one of the three times within a day */
    private Optional<Instant> coolDown(long session, Optional<Duration> retryAfter, String reason, boolean counts) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        UPDATE instagram_sessions
                           SET cooling_until = GREATEST(LEAST(:retryAt, :tomorrow), :now + make_interval(
                                   secs => :cooldown * LEAST(power(2, cooldowns), 16))),
                               throttled_before = CASE WHEN :counts AND cooldowns = 0 THEN throttled_at ELSE throttled_before END,
                               throttled_at = CASE WHEN :counts AND cooldowns = 0 THEN :now ELSE throttled_at END,
                               cooldowns = cooldowns + 1, last_error = :reason, updated_at = :now
                         WHERE session_id = :session
                        RETURNING cooling_until
                        """)
                .param("session", session)
                .param("retryAt", now.plus(retryAfter.orElse(Duration.ZERO)))
                .param("tomorrow", now.plus(DAY))
                .param("cooldown", properties.cooldown().toMillis() / 1000.0)
                .param("reason", reason)
                .param("counts", counts)
                .param("now", now)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whoever has lost a session before is not told of it again. */
    private void lose(long session, SessionState state, String reason) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET holder = NULL, last_error = :reason, updated_at = :now,
                               state = COALESCE(:state, state),
                               cooling_until = CASE WHEN :state::text IS NULL THEN :blockedUntil ELSE cooling_until END
                         WHERE session_id = :session AND state = 'ACTIVE'
                        RETURNING session_id, label
                        """)
                .param("session", session)
                .param("state", state == SessionState.COOLING ? null : state.name())
                .param("blockedUntil", now.plus(DAY))
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
