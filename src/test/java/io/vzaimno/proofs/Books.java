package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.instagram.SimProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, read from outside the service. */
final class Books {

    private final JdbcClient jdbc;

    Books(DataSource database) {
        this.jdbc = JdbcClient.create(new KeptConnection(database));
    }

    /** How many rows the condition is true of; {@code -1} while the database is away. */
    int count(String from) {
        try {
            return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
        } catch (DataAccessException _) {
            return -1;
        }
    }

    int processing() {
        return count("checks WHERE status = 'PROCESSING'");
    }

    int over() {
        return count("checks WHERE status IN ('COMPLETED', 'FAILED', 'CANCELLED')");
    }

    int unfinished() {
        return count("checks WHERE status IN ('PENDING', 'PROCESSING')");
    }

    /** Steps that the process is taking just now: each may have asked something that nobody will store. */
    int stepsOf(String scheduler) {
        return count(
                "scheduled_tasks WHERE task_name = 'check-step' AND picked AND picked_by = '%s'".formatted(scheduler));
    }

    void awaitTheEndOf(int checks, Duration patience) {
        await("the end of all checks")
                .pollInterval(Duration.ofMillis(100))
                .atMost(patience)
                .untilAsserted(
                        () -> assertThat(over()).as(this::unfinishedInDetail).isEqualTo(checks));
        await("all messages to be sent")
                .pollInterval(Duration.ofMillis(100))
                .atMost(patience)
                .until(() -> count("messages WHERE state IN ('PENDING', 'SENDING')"), open -> open == 0);
    }

    /** Each order became one check, which was completed once and with the truth. */
    void showEachCompleted(Map<String, SimProfile> ordered) {
        var truth = new TreeMap<String, Integer>();
        ordered.forEach((target, profile) ->
                truth.put(target, profile.notFollowingBack().size()));

        var found = new TreeMap<String, Integer>();
        var rows = jdbc.sql(
                        "SELECT target_username, status, error_code, total_non_mutual FROM checks WHERE source = 'LIVE'")
                .query()
                .listOfRows();
        rows.forEach(row -> {
            assertThat(row).containsEntry("status", "COMPLETED");
            found.put((String) row.get("target_username"), (Integer) row.get("total_non_mutual"));
        });
        assertThat(rows).hasSameSizeAs(ordered.keySet());
        assertThat(found).isEqualTo(truth);
        assertThat(count("(SELECT check_id FROM non_mutual_users GROUP BY check_id, target_user_id HAVING count(*) > 1)"
                        + " AS doubled"))
                .isZero();
        assertThat(count("non_mutual_users WHERE check_id IN (SELECT check_id FROM checks WHERE source = 'LIVE')"))
                .isEqualTo(truth.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Each upload became one check, which was completed. */
    void showExports(int uploads) {
        assertThat(count("checks WHERE source = 'EXPORT' AND status = 'COMPLETED'"))
                .isEqualTo(uploads);
        assertThat(count("checks WHERE source = 'EXPORT'")).isEqualTo(uploads);
    }

    /** Sells ten checks for a hundred Stars. */
    void putOnSale() {
        jdbc.sql("""
                        INSERT INTO tariffs (tariff_id, name, checks_count, price_rub, price_stars, created_at, updated_at)
                        VALUES (gen_random_uuid(), 'Ten checks', 10, 199, 100, now(), now())
                        """).update();
    }

    /** Each payment that Telegram has taken was credited, once, and no other. */
    void showEachCredited(Set<String> charges) {
        await("each payment to be credited")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(credited()).containsExactlyInAnyOrderElementsOf(charges));
        assertThat(count("balance_entries WHERE kind = 'PURCHASE'")).isEqualTo(charges.size());
    }

    /** Each check was charged once and not given back, and balances are the sums of their entries. */
    void balance() {
        assertThat(broken("""
                SELECT u.user_id
                  FROM users AS u
                  LEFT JOIN balance_entries AS e USING (user_id)
                 GROUP BY u.user_id
                HAVING u.checks_balance <> COALESCE(sum(e.delta), 0)
                """)).isEmpty();
        assertThat(broken("""
                SELECT c.check_id
                  FROM checks AS c
                 WHERE (SELECT COALESCE(sum(e.delta), 0)
                          FROM balance_entries AS e
                         WHERE e.reference = c.check_id::text AND e.kind = 'CHECK') <> - c.charged
                    OR (SELECT count(*) FROM balance_entries AS e WHERE e.reference = c.check_id::text)
                       <> CASE WHEN c.refunded THEN 2 ELSE 1 END
                """)).isEmpty();
        assertThat(count("balance_entries WHERE kind = 'CHECK'")).isEqualTo(count("checks"));
    }

    /** Nothing is left over: no slot, no session, no work of checks, no message. */
    void showNothingLeft() {
        assertThat(count("check_queue WHERE status IN ('QUEUED', 'PROCESSING')"))
                .isZero();
        assertThat(count("instagram_sessions WHERE holder IS NOT NULL OR state <> 'ACTIVE'"))
                .isZero();
        assertThat(count("messages WHERE state <> 'SENT'")).isZero();
        await("the last step to be removed")
                .until(() -> count("scheduled_tasks WHERE task_name = 'check-step'"), left -> left == 0);
    }

    /** How often the outbox does not know whether a message arrived. */
    int lostAnswers() {
        return jdbc.sql("SELECT COALESCE(sum(lost_answers), 0) FROM messages")
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> credited() {
        return jdbc.sql("SELECT telegram_payment_charge_id FROM payments WHERE status = 'COMPLETED'")
                .query(String.class)
                .list();
    }

    private String unfinishedInDetail() {
        return broken("""
                SELECT concat_ws(E'\n', c, q, r, s, t)
                  FROM checks AS c
                  JOIN check_queue AS q USING (check_id)
                  LEFT JOIN check_runs AS r USING (check_id)
                  LEFT JOIN instagram_sessions AS s ON s.holder = c.check_id
                  LEFT JOIN scheduled_tasks AS t ON t.task_instance = c.check_id::text
                 WHERE c.status IN ('PENDING', 'PROCESSING')
                """).toString();
    }

    private List<?> broken(String query) {
        return jdbc.sql(query).query().singleColumn();
    }
}
