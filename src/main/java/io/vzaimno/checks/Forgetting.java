package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the names out of everything that a user has ever ordered. When it was ordered and what it cost stays. */
@Service
public class Forgetting {

    private final JdbcClient jdbc;
    private final CheckStop stopping;
    private final HiddenPeople hidden;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, CheckStop stopping, HiddenPeople hidden, Clock clock) {
        this.jdbc = jdbc;
        this.stopping = stopping;
        this.hidden = hidden;
        this.clock = clock;
    }

    /**
     * Stops what is under way and gives it back, then deletes the names.
     *
     * @return the checks whose files must be forgotten too, and how many of them were stopped
     */
    @Transactional
    public Forgotten forget(UserId user) {
        var stopped = (int) underWay(user).stream().filter(stopping::stop).count();
        var checks = anonymous(user);
        var ids = checks.stream().map(CheckId::value).toArray(UUID[]::new);
        delete("DELETE FROM check_people WHERE check_id = ANY (:checks)", ids);
        delete("DELETE FROM non_mutual_users WHERE check_id = ANY (:checks)", ids);
        delete("DELETE FROM check_changes WHERE check_id = ANY (:checks)", ids);
        delete("DELETE FROM check_notes WHERE check_id = ANY (:checks)", ids);
        delete("UPDATE check_runs SET account_id = NULL, account_name = NULL WHERE check_id = ANY (:checks)", ids);
        hidden.forget(user);
        return new Forgotten(checks, stopped);
    }

    private List<CheckId> underWay(UserId user) {
        return jdbc.sql("SELECT check_id FROM checks WHERE user_id = :user AND status IN ('PENDING', 'PROCESSING')")
                .param("user", user.value())
                .query((row, _) -> new CheckId(row.getObject("check_id", UUID.class)))
                .list();
    }

    private List<CheckId> anonymous(UserId user) {
        return jdbc.sql("""
                        UPDATE checks
                           SET target_username = NULL, error_message = NULL, expired_at = coalesce(expired_at, :now)
                         WHERE user_id = :user
                        RETURNING check_id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("user", user.value())
                .query((row, _) -> new CheckId(row.getObject("check_id", UUID.class)))
                .list();
    }

    private void delete(String sql, UUID... checks) {
        jdbc.sql(sql).param("checks", checks).update();
    }

    /**
     * What was forgotten.
     *
     * @param checks all that the user has ever ordered
     * @param stopped how many of them had not ended
     */
    public record Forgotten(List<CheckId> checks, int stopped) {}
}
