package io.vzaimno.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes the people of checks that ended long ago. What remains is for accounting: who ordered what, when, and the
 * numbers. Whom a failed check had read so far serves nobody and goes sooner.
 */
@Component
class NameRetention {

    private static final Logger log = LoggerFactory.getLogger(NameRetention.class);
    private static final int BATCH = 50;
    private static final Duration OF_FAILURES = Duration.ofDays(1);

    private final KnownAccounts known;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final CheckProperties properties;
    private final Clock clock;

    NameRetention(
            KnownAccounts known,
            JdbcClient jdbc,
            TransactionOperations transaction,
            CheckProperties properties,
            Clock clock) {
        this.known = known;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Works in batches, each in a transaction of its own; whatever it does not finish it finds again. */
    void run() {
        known.clean();
        var expired = 0;
        var batch = BATCH;
        while (batch == BATCH) {
            batch = transaction.execute(_ -> expireSome());
            expired += batch;
        }
        if (expired > 0) {
            log.atInfo().addKeyValue("checks", expired).log("Names of old checks deleted");
        }
    }

    private int expireSome() {
        var now = OffsetDateTime.now(clock);
        var checks = jdbc.sql("""
                        UPDATE checks
                           SET expired_at = :now
                         WHERE check_id IN
                               (SELECT check_id
                                  FROM checks
                                 WHERE expired_at IS NULL
                                   AND completed_at < CASE status WHEN 'COMPLETED' THEN :resultsSince::timestamptz
                                                                  ELSE :failuresSince END
                                 LIMIT :batch
                                   FOR UPDATE SKIP LOCKED)
                        RETURNING check_id
                        """)
                .param("now", now)
                .param("resultsSince", now.minusDays(properties.retentionDays()))
                .param("failuresSince", now.minus(OF_FAILURES))
                .param("batch", BATCH)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        delete("DELETE FROM check_people WHERE check_id = ANY (:checks)", checks);
        delete("DELETE FROM non_mutual_users WHERE check_id = ANY (:checks)", checks);
        delete("DELETE FROM check_changes WHERE check_id = ANY (:checks)", checks);
        return checks.length;
    }

    private void delete(String sql, UUID... checks) {
        jdbc.sql(sql).param("checks", checks).update();
    }
}
