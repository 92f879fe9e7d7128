package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a session may ask. A holder begins a turn, makes one request and says how it went, here or to {@link SessionFailures};
 * one that does not come back has spent the time of the longest request. All of it is in the database, so that neither
 * a restart nor another process makes a session faster.
 */
@Service
public class RequestPacing {

    /** How soon after its turn has begun a request must be on its way. */
    public static final Duration PROMPT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final SessionCipher vault;
    private final RequestPace pace;
    private final Clock clock;

    RequestPacing(JdbcClient jdbc, SessionCipher vault, RequestPace pace, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.pace = pace;
        this.clock = clock;
    }

    /** Takes the turn of the holder's session if it has come. To be committed before the request is made. */
    public Turn begin(UUID holder) {
        return begin(holder, pace.dailyAllowance());
    }

    /** The same for a request that brings no names: it need not wait until names may be read again. */
    public Turn beginWithoutNames(UUID holder) {
        return begin(holder, Integer.MAX_VALUE);
    }

    private Turn begin(UUID holder, int allowance) {
        return take(holder, allowance)
                .<Turn>map(turn -> turn)
                .orElseGet(() -> readiness(holder, allowance)
                        .<Turn>map(readiness -> new Turn.Later(readiness.at(), readiness.reason()))
                        .orElseGet(Turn.NoSession::new));
    }

    /** When the turn of the holder's session comes; empty when it has none. */
    public Optional<Instant> readyAt(UUID holder) {
        return readiness(holder, pace.dailyAllowance()).map(Readiness::at);
    }

    /** The request was answered: with so many names, or with something else. Ends a series of cooldowns. */
    @Transactional
    public void used(UUID holder, int names) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET next_request_at = CASE WHEN requests_left <= 0 THEN :afterRow ELSE :afterRequest END,
                               requests_left = CASE WHEN requests_left <= 0 THEN :inARow ELSE requests_left END,
                               resting_until = CASE WHEN sitting_names + :names >= :perSitting THEN :afterSitting END,
                               sitting_names = CASE WHEN sitting_names + :names >= :perSitting THEN 0
                                                    ELSE sitting_names + :names END,
                               names = names + :names, cooldowns = 0, cooling_until = NULL, last_error = NULL,
                               updated_at = :now
                         WHERE holder = :holder
                        RETURNING session_id
                        """)
                .param("holder", holder)
                .param("names", names)
                .param("afterRow", now.plus(pace.afterRow()))
                .param("afterRequest", now.plus(pace.afterRequest()))
                .param("afterSitting", now.plus(pace.afterSitting()))
                .param("inARow", pace.requestsInARow())
                .param("perSitting", pace.namesPerSitting())
                .param("now", now)
                .query(Long.class)
                .optional()
                .ifPresent(session -> count(session, names, now));
    }

    /**
     * The request is over, and its holder could not tell: the check has ended with it, or was cancelled meanwhile. The ordinary
     * pause follows, and the names count. Does nothing if it was told.
     */
    @Transactional
    public void end(Turn.Now turn, int names) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET next_request_at = :next, sitting_names = sitting_names + :names, names = names + :names,
                               updated_at = :now
                         WHERE session_id = :session AND next_request_at = :until
                        RETURNING session_id
                        """)
                .param("session", turn.id())
                .param("until", turn.until().atOffset(ZoneOffset.UTC))
                .param("next", now.plus(pace.afterRequest()))
                .param("names", names)
                .param("now", now)
                .query(Long.class)
                .optional()
                .ifPresent(session -> count(session, names, now));
    }

    /** The request came to nothing that the session is to blame for: only the ordinary pause follows. */
    public void missed(UUID holder) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("UPDATE instagram_sessions SET next_request_at = :next, updated_at = :now WHERE holder = :holder")
                .param("holder", holder)
                .param("next", now.plus(pace.afterRequest()))
                .param("now", now)
                .update();
    }

    private Optional<Turn.Now> take(UUID holder, int allowance) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        UPDATE instagram_sessions
                           SET sitting_names = CASE WHEN next_request_at < :restedSince THEN 0 ELSE sitting_names END,
                               requests_left = requests_left - 1, requests = requests + 1,
                               next_request_at = :afterUnknown, updated_at = :now
                         WHERE holder = :holder
                           AND next_request_at <= :now
                           AND COALESCE(resting_until, :now) <= :now
                           AND COALESCE(cooling_until, :now) <= :now
                           AND instagram_names_since(session_id, :since) <= :allowance
                        RETURNING session_id, account_pk, secret, next_request_at
                        """)
                .param("holder", holder)
                .param("restedSince", now.minus(pace.longestRest()))
                .param("afterUnknown", now.plus(pace.afterUnknown()))
                .param("since", now.minus(RequestPace.MEMORY))
                .param("allowance", allowance)
                .param("now", now)
                .query(this::turn)
                .optional();
    }

    private Optional<Readiness> readiness(UUID holder, int allowance) {
        return jdbc.sql("""
                        SELECT next_request_at AS paced,
                               COALESCE(cooling_until, next_request_at) AS cooled,
                               COALESCE(GREATEST(resting_until, instagram_budget_at(session_id, :since, :allowance)
                                   + make_interval(secs => :memory)), next_request_at) AS spent
                          FROM instagram_sessions
                         WHERE holder = :holder
                        """)
                .param("holder", holder)
                .param("since", OffsetDateTime.now(clock).minus(RequestPace.MEMORY))
                .param("memory", RequestPace.MEMORY.toSeconds())
                .param("allowance", allowance)
                .query(Readiness.class)
                .optional();
    }

    private void count(long session, int names, OffsetDateTime now) {
        jdbc.sql("DELETE FROM instagram_session_reads WHERE session_id = :session AND slot <= :since")
                .param("session", session)
                .param("since", now.minus(RequestPace.MEMORY))
                .update();
        jdbc.sql("""
                        INSERT INTO instagram_session_reads AS reads (session_id, slot, names)
                        VALUES (:session, :slot, :names)
                            ON CONFLICT (session_id, slot) DO UPDATE SET names = reads.names + EXCLUDED.names
                        """)
                .param("session", session)
                .param("slot", RequestPace.slot(now.toInstant()).atOffset(ZoneOffset.UTC))
                .param("names", names)
                .update();
    }

    private Turn.Now turn(ResultSet row, int number) throws SQLException {
        return new Turn.Now(
                vault.open(new AccountId(row.getString("account_pk")), row.getString("secret")),
                row.getLong("session_id"),
                row.getObject("next_request_at", OffsetDateTime.class).toInstant());
    }
}
