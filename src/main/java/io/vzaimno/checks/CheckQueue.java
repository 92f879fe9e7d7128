package io.vzaimno.checks;

import io.vzaimno.instagram.live.ReadableAccounts;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The line of live checks and the slots in which they run. */
@Repository
class CheckQueue {

    /** Any number, the same in all processes: only one of them admits at a time. */
    private static final long ADMISSION_LOCK = 0x767a61696d6e6fL;

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CheckId check) {
        jdbc.sql("""
                        INSERT INTO check_queue (queue_id, check_id, status, created_at)
                        VALUES (:id, :check, 'QUEUED', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("check", check.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whether anybody waits and the operator lets them in; cheap, for it is asked again and again. */
    boolean isWaiting() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM check_queue WHERE status = 'QUEUED')
                           AND NOT (SELECT paused FROM check_admission)
                        """).query((row, _) -> row.getBoolean(1)).single();
    }

    /** Keeps other processes from admitting until the transaction ends. */
    void lock() {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock)) AS locked")
                .param("lock", ADMISSION_LOCK)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    Optional<Integer> freeSlot(int slots) {
        return jdbc.sql("""
                        SELECT free.slot
                          FROM generate_series(1, :slots) AS free (slot)
                         WHERE NOT EXISTS (SELECT 1
                                             FROM check_queue AS taken
                                            WHERE taken.status = 'PROCESSING' AND taken.slot = free.slot)
                         ORDER BY free.slot
                         LIMIT 1
                        """)
                .param("slots", slots)
                .query((row, _) -> row.getInt("slot"))
                .optional();
    }

    /** The first check that can be read. */
    Optional<CheckId> head(ReadableAccounts access) {
        return jdbc.sql("""
                        SELECT check_id
                          FROM check_queue
                         WHERE status = 'QUEUED'
                           AND (:all OR EXISTS (SELECT 1
                                                  FROM checks
                                                  JOIN known_accounts ON username = target_username
                                                 WHERE checks.check_id = check_queue.check_id
                                                   AND account_id IS NOT NULL))
                         ORDER BY position
                         LIMIT 1
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("all", access == ReadableAccounts.ALL)
                .query((row, _) -> new CheckId(row.getObject("check_id", UUID.class)))
                .optional();
    }

    /** Those who have waited since then. */
    List<CheckId> waitingSince(Instant time) {
        return jdbc.sql("""
                        SELECT check_id
                          FROM check_queue
                         WHERE status = 'QUEUED' AND created_at <= :time
                         ORDER BY position
                        """)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new CheckId(row.getObject("check_id", UUID.class)))
                .list();
    }

    void admit(CheckId check, int slot) {
        jdbc.sql("""
                        UPDATE check_queue
                           SET status = 'PROCESSING', slot = :slot, started_at = :now
                         WHERE check_id = :check AND status = 'QUEUED'
                        """)
                .param("slot", slot)
                .param("now", OffsetDateTime.now(clock))
                .param("check", check.value())
                .update();
    }

    /** Gives a check the first place; false if it does not wait. Under the {@link #lock}, so that no two are first. */
    boolean front(CheckId check) {
        return jdbc.sql("""
                        UPDATE check_queue
                           SET position = (SELECT min(position) FROM check_queue WHERE status = 'QUEUED') - 1
                         WHERE check_id = :check AND status = 'QUEUED'
                        """).param("check", check.value()).update() == 1;
    }

    /** Takes a check out of the line or its slot. */
    void leave(CheckId check, boolean completed) {
        jdbc.sql("UPDATE check_queue SET status = :status, slot = NULL WHERE check_id = :check")
                .param("status", completed ? "COMPLETED" : "FAILED")
                .param("check", check.value())
                .update();
    }
}
