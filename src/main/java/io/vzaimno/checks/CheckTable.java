package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.report.Report.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of checks, for those who write it. */
@Repository
class CheckTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(NewCheck check) {
        jdbc.sql("""
                        INSERT INTO checks (check_id, user_id, target_username, source, status, charged, order_key,
                                            created_at)
                        VALUES (:id, :user, :target, :source, 'PENDING', :charged, :key, :now)
                        """)
                .param("id", check.id().value())
                .param("user", check.user().value())
                .param("target", check.target().map(Handle::value).orElse(null))
                .param("source", check.source().name())
                .param("charged", check.charged())
                .param("key", check.key().orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Stores when the export was made that the check compares, unless that lies in the future. */
    void date(CheckId check, ExportDate exported) {
        if (!exported.isPast(clock.instant())) {
            return;
        }
        jdbc.sql("UPDATE checks SET exported_at = :time, exported_by = :basis WHERE check_id = :check")
                .param("time", exported.time().atOffset(ZoneOffset.UTC))
                .param("basis", exported.basis().name())
                .param("check", check.value())
                .update();
    }

    /** The user's live check of the same target that is not over. */
    Optional<CheckId> running(UserId user, Handle target) {
        return jdbc.sql("""
                        SELECT check_id
                          FROM checks
                         WHERE user_id = :user
                           AND target_username = :target
                           AND source = 'LIVE'
                           AND status IN ('PENDING', 'PROCESSING')
                        """)
                .param("user", user.value())
                .param("target", target.value())
                .query((row, _) -> new CheckId(row.getObject("check_id", UUID.class)))
                .optional();
    }

    /** How many checks the user has ordered within this time, refunded ones not counted. */
    int orderedWithin(UserId user, Duration time) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM checks
                         WHERE user_id = :user
                           AND created_at > :since
                           AND NOT refunded
                        """)
                .param("user", user.value())
                .param("since", OffsetDateTime.now(clock).minus(time))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** How many live checks of the user are queued. */
    int waiting(UserId user) {
        return jdbc.sql("SELECT count(*) FROM checks WHERE user_id = :user AND source = 'LIVE' AND status = 'PENDING'")
                .param("user", user.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** The user whose check has begun now; empty if it had begun before, or is over. */
    Optional<UserId> begin(CheckId check) {
        return jdbc.sql("""
                        UPDATE checks
                           SET status = 'PROCESSING', started_at = :now
                         WHERE check_id = :check AND status = 'PENDING'
                        RETURNING user_id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("check", check.value())
                .query((row, _) -> new UserId(row.getLong("user_id")))
                .optional();
    }

    void progress(CheckId check, int percent) {
        jdbc.sql("UPDATE checks SET progress = :percent WHERE check_id = :check AND progress < :percent")
                .param("percent", percent)
                .param("check", check.value())
                .update();
    }

    boolean complete(CheckId check, Totals totals) {
        return jdbc.sql("""
                        UPDATE checks
                           SET status = 'COMPLETED', progress = 100, completed_at = :now,
                               total_followers = :followers, total_subscriptions = :following,
                               total_non_mutual = :nonMutual, total_mutual = :mutual, total_fans = :fans,
                               total_pending = :pending, total_unconfirmed = :unconfirmed
                         WHERE check_id = :check AND status = 'PROCESSING'
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("followers", totals.followers())
                        .param("following", totals.following())
                        .param("nonMutual", totals.nonMutual())
                        .param("mutual", totals.mutual())
                        .param("fans", totals.fans())
                        .param("pending", totals.pending())
                        .param("unconfirmed", totals.unconfirmed())
                        .param("check", check.value())
                        .update()
                == 1;
    }

    /** Ends a check without a result: moves it between the two given states, or does nothing. */
    Optional<Ended> end(
            CheckId check, CheckStatus from, CheckStatus to, @Nullable String code, @Nullable String detail) {
        return jdbc.sql("""
                        UPDATE checks
                           SET status = :to, error_code = :code, error_message = :detail, completed_at = :now,
                               refunded = charged > 0
                         WHERE check_id = :check AND status = :from
                        RETURNING user_id, charged
                        """)
                .param("to", to.name())
                .param("code", code)
                .param("detail", detail)
                .param("now", OffsetDateTime.now(clock))
                .param("check", check.value())
                .param("from", from.name())
                .query((row, _) -> new Ended(new UserId(row.getLong("user_id")), row.getInt("charged")))
                .optional();
    }

    /**
     * A check to be stored.
     *
     * @param key identifies the order among the user's orders
     */
    record NewCheck(
            CheckId id, UserId user, Optional<Handle> target, Source source, int charged, Optional<String> key) {}

    /** The user whose check ended, and how many checks it had cost. */
    record Ended(UserId user, int charged) {}
}
