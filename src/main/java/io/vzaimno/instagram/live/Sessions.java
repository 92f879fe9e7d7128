package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.AccountId;
import io.vzaimno.instagram.site.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pool of sessions: which there are, and whom each of them serves. */
@Service
public class Sessions {

    private static final String SELECT = """
            SELECT session_id, label, account_pk, holder, requests, last_error, created_at,
                   CASE WHEN state = 'ACTIVE' AND cooling_until > :now THEN 'COOLING' ELSE state END AS state,
                   GREATEST(next_request_at, resting_until, cooling_until) AS ready_at,
                   instagram_names_since(session_id, :since) AS names_today
              FROM instagram_sessions
            """;

    private final JdbcClient jdbc;
    private final SessionCipher vault;
    private final RequestPace pace;
    private final Budgets budgets;
    private final Clock clock;

    Sessions(JdbcClient jdbc, SessionCipher vault, RequestPace pace, Budgets budgets, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.pace = pace;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** Puts a login into the pool, or gives the pool's session of the same account a new one; the session's number. */
    public long add(String label, Session session) {
        return put(label, session, true).orElseThrow();
    }

    /** Adds a login unless the pool was given the same before; what became of it in the meantime stays as it is. */
    boolean addOnce(String label, Session session) {
        return put(label, session, false).isPresent();
    }

    private Optional<Long> put(String label, Session session, boolean always) {
        return jdbc.sql("""
                        INSERT INTO instagram_sessions (account_pk, label, secret, given_mark, next_request_at,
                                                        requests_left, created_at, updated_at)
                        VALUES (:account, :label, :secret, :mark, :now, :requestsLeft, :now, :now)
                            ON CONFLICT (account_pk) DO UPDATE
                           SET label = EXCLUDED.label, secret = EXCLUDED.secret, given_mark = EXCLUDED.given_mark,
                               state = 'ACTIVE', last_error = NULL, updated_at = EXCLUDED.updated_at
                         WHERE :always OR instagram_sessions.given_mark <> EXCLUDED.given_mark
                        RETURNING session_id
                        """)
                .param("account", session.account().value())
                .param("label", label)
                .param("secret", vault.seal(session))
                .param("mark", vault.mark(session))
                .param("requestsLeft", pace.requestsInARow())
                .param("always", always)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    /** Takes a session out of the pool, whomever it serves; false when there is no such session. */
    public boolean remove(long id) {
        return jdbc.sql("DELETE FROM instagram_sessions WHERE session_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Keeps a session from serving until it is added anew; false when there is no such session. */
    public boolean disable(long id) {
        return jdbc.sql("""
                        UPDATE instagram_sessions
                           SET state = 'DISABLED', holder = NULL, updated_at = :now
                         WHERE session_id = :id
                        """)
                        .param("id", id)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    /**
     * Gives a free session to the holder, the one that has read least lately, or the one that the holder has. A session
     * serves one holder at a time, over all processes.
     */
    @Transactional
    public Optional<PooledSession> claim(UUID holder) {
        return claim(holder, 0);
    }

    /**
     * The same, but leaves sessions alone whose day's budget would end before so many names are read: their reader would wait
     * with his cursor until that is too old. A session that has read nothing lately has room for anything.
     */
    @Transactional
    public Optional<PooledSession> claim(UUID holder, int names) {
        letOthersFinish(holder);
        return held(holder).or(() -> {
            give(holder, names);
            return held(holder);
        });
    }

    /** Gives the holder another session instead, if his cannot read so many names now and another can; false if not. */
    @Transactional
    public boolean exchange(UUID holder, int names) {
        letOthersFinish(holder);
        var isBetter = !budgets.suffices(holder, names)
                && budgets.readyFor(names).stream().anyMatch(ready -> !ready.isAfter(clock.instant()));
        if (isBetter) {
            release(holder);
            give(holder, names);
        }
        return isBetter;
    }

    /** Keeps a session as Instagram has renewed it, unless somebody has logged in anew meanwhile. */
    @Transactional
    void renew(Session before, Session after) {
        var stored = jdbc.sql("SELECT secret FROM instagram_sessions WHERE account_pk = :account FOR UPDATE")
                .param("account", before.account().value())
                .query(String.class)
                .optional();
        if (stored.map(secret -> vault.open(before.account(), secret)).equals(Optional.of(before))) {
            jdbc.sql("""
                            UPDATE instagram_sessions
                               SET secret = :secret, label = CASE WHEN label = :unnamed THEN :name ELSE label END,
                                   updated_at = :now
                             WHERE account_pk = :account
                            """)
                    .param("secret", vault.seal(after))
                    .param("unnamed", unnamed(after.account()))
                    .param("name", label(after))
                    .param("account", after.account().value())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Whether it is known what a session's own account is called. */
    boolean isNamed(long id) {
        return jdbc.sql("SELECT account_pk, secret FROM instagram_sessions WHERE session_id = :id")
                .param("id", id)
                .query((row, _) -> vault.open(new AccountId(row.getString("account_pk")), row.getString("secret")))
                .optional()
                .filter(session -> session.name() != null)
                .isPresent();
    }

    /** The label of a session that was given none, until its name is known. */
    static String unnamed(AccountId account) {
        return "account " + account;
    }

    private static String label(Session session) {
        var name = session.name();
        return name == null ? unnamed(session.account()) : name.handle().value();
    }

    /** Gives the holder's session back to the pool. */
    public void release(UUID holder) {
        jdbc.sql("UPDATE instagram_sessions SET holder = NULL, updated_at = :now WHERE holder = :holder")
                .param("holder", holder)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public Availability available() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE holder IS NULL AND NOT cooling) AS now,
                               count(*) FILTER (WHERE holder IS NOT NULL OR cooling) AS later
                          FROM (SELECT holder, COALESCE(cooling_until > :now, false) AS cooling
                                  FROM instagram_sessions
                                 WHERE state = 'ACTIVE') AS active
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query(Availability.class)
                .single();
    }

    /** When each session that serves nobody could begin to read so many names, the first one first. */
    public List<Instant> readyFor(int names) {
        return budgets.readyFor(names);
    }

    /** All sessions, the oldest first. */
    public List<PooledSession> list() {
        return pooled(SELECT + "ORDER BY session_id").query(this::session).list();
    }

    Optional<PooledSession> find(long id) {
        return list().stream().filter(session -> session.id() == id).findFirst();
    }

    /** The pool's session of an account. */
    Optional<PooledSession> of(AccountId account) {
        return list().stream()
                .filter(session -> session.account().equals(account))
                .findFirst();
    }

    /** @throws IllegalStateException if a session of the pool cannot be opened with this process's key */
    void requireReadable() {
        var foreign = jdbc.sql("SELECT secret FROM instagram_sessions").query(String.class).list().stream()
                .filter(secret -> !vault.isOurs(secret))
                .count();
        if (foreign > 0) {
            throw new IllegalStateException("""
                    %d Instagram sessions in the database were encrypted with another key. Give every process the same \
                    SECRET_KEY (or secret.key in DATA_DIR) that they were stored with; if it is lost, \
                    DELETE FROM instagram_sessions and log in anew.""".formatted(foreign));
        }
    }

    private Optional<PooledSession> held(UUID holder) {
        return pooled(SELECT + "WHERE holder = :holder")
                .param("holder", holder)
                .query(this::session)
                .optional();
    }

    private StatementSpec pooled(String query) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql(query).param("now", now).param("since", now.minus(RequestPace.MEMORY));
    }

    /** Of two attempts for the same holder at once, the second finds what the first was given. */
    private void letOthersFinish(UUID holder) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:holder, 0))")
                .param("holder", holder.toString())
                .query()
                .singleRow();
    }

    private void give(UUID holder, int names) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        UPDATE instagram_sessions
                           SET holder = :holder, updated_at = :now
                         WHERE session_id =
                               (SELECT session_id
                                  FROM instagram_sessions AS session,
                                       LATERAL (SELECT COALESCE(sum(reads.names), 0) AS lately
                                                  FROM instagram_session_reads AS reads
                                                 WHERE reads.session_id = session.session_id
                                                   AND reads.slot > :since) AS day
                                 WHERE holder IS NULL
                                   AND state = 'ACTIVE'
                                   AND (cooling_until IS NULL OR cooling_until <= :now)
                                   AND (:names = 0 OR lately = 0 OR lately + :names <= :allowance)
                                 ORDER BY COALESCE(resting_until > :now, false), lately, session_id
                                 LIMIT 1
                                   FOR UPDATE OF session SKIP LOCKED)
                        """)
                .param("holder", holder)
                .param("names", (long) names)
                .param("allowance", (long) pace.dailyAllowance())
                .param("now", now)
                .param("since", now.minus(RequestPace.MEMORY))
                .update();
    }

    private PooledSession session(ResultSet row, int number) throws SQLException {
        return new PooledSession(
                row.getLong("session_id"),
                row.getString("label"),
                new AccountId(row.getString("account_pk")),
                SessionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("holder", UUID.class)),
                instant(row, "ready_at"),
                row.getInt("names_today"),
                pace.namesLeft(row.getInt("names_today")),
                row.getLong("requests"),
                Optional.ofNullable(row.getString("last_error")),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
