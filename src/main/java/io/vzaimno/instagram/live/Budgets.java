package io.vzaimno.instagram.live;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much sessions may still read: names of a sitting and of a day. */
@Repository
class Budgets {

    private final JdbcClient jdbc;
    private final RequestPace pace;
    private final Clock clock;

    Budgets(JdbcClient jdbc, RequestPace pace, Clock clock) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.clock = clock;
    }

    /** When each session that serves nobody could begin to read so many names, the first one first. */
    List<Instant> readyFor(int names) {
        return jdbc.sql("""
                        SELECT GREATEST(next_request_at, resting_until, cooling_until,
                                        spent.slot + make_interval(secs => :memory)) AS ready_at
                          FROM instagram_sessions AS session,
                               LATERAL (SELECT max(slot) AS slot
                                          FROM (SELECT slot, sum(names) OVER (ORDER BY slot DESC) AS names_from_slot
                                                  FROM instagram_session_reads AS reads
                                                 WHERE reads.session_id = session.session_id
                                                   AND reads.slot > :since) AS slots
                                         WHERE names_from_slot > :allowance) AS spent
                         WHERE state = 'ACTIVE' AND holder IS NULL
                         ORDER BY ready_at
                        """)
                .param("since", OffsetDateTime.now(clock).minus(RequestPace.MEMORY))
                .param("memory", RequestPace.MEMORY.toSeconds())
                .param("allowance", Math.max(0, pace.dailyAllowance() - names))
                .query((row, _) ->
                        row.getObject("ready_at", OffsetDateTime.class).toInstant())
                .list();
    }

    /** Whether nothing but ordinary pauses keeps the holder's session from reading so many names. */
    boolean suffices(UUID holder, int names) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        SELECT COALESCE(GREATEST(resting_until, cooling_until,
                                                 instagram_budget_at(session_id, :since, :allowance)
                                                     + make_interval(secs => :memory)) <= :now, true)
                          FROM instagram_sessions
                         WHERE holder = :holder
                        """)
                .param("holder", holder)
                .param("now", now)
                .param("since", now.minus(RequestPace.MEMORY))
                .param("memory", RequestPace.MEMORY.toSeconds())
                .param("allowance", Math.max(0, pace.dailyAllowance() - names))
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
