package io.vzaimno.promotions.gifts;

import io.vzaimno.accounts.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of gifts. A gift ends once: each change requires the state WAITING, so the first one wins. */
@Repository
class GiftTable {

    private static final String COLUMNS =
            "gift_id, code, giver_user_id, checks, status, opener_user_id, created_at, expires_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    GiftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Gift add(GiftId id, String code, UserId giver, int checks, String cause, Duration time) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        INSERT INTO gifts (gift_id, code, giver_user_id, cause, checks, status, created_at, expires_at)
                        VALUES (:id, :code, :giver, :cause, :checks, 'WAITING', :now, :expiresAt)
                        RETURNING %s
                        """.formatted(COLUMNS))
                .param("id", id.value())
                .param("code", code)
                .param("giver", giver.value())
                .param("cause", cause)
                .param("checks", checks)
                .param("now", now)
                .param("expiresAt", now.plus(time))
                .query((row, _) -> gift(row))
                .single();
    }

    Optional<Gift> byCause(UserId giver, String cause) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM gifts WHERE giver_user_id = :giver AND cause = :cause")
                .param("giver", giver.value())
                .param("cause", cause)
                .query((row, _) -> gift(row))
                .optional();
    }

    Optional<Gift> byCode(String code) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM gifts WHERE code = :code")
                .param("code", code)
                .query((row, _) -> gift(row))
                .optional();
    }

    /** The unopened gifts of a giver, oldest first. */
    List<Gift> waiting(UserId giver) {
        return jdbc.sql(
                        "SELECT " + COLUMNS
                                + " FROM gifts WHERE giver_user_id = :giver AND status = 'WAITING' ORDER BY created_at, gift_id")
                .param("giver", giver.value())
                .query((row, _) -> gift(row))
                .list();
    }

    /** The gifts whose time is over. */
    List<GiftId> overdue() {
        return jdbc.sql("SELECT gift_id FROM gifts WHERE status = 'WAITING' AND expires_at <= :now ORDER BY expires_at")
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> new GiftId(row.getObject("gift_id", UUID.class)))
                .list();
    }

    /** Opens a gift, unless it belongs to the opener or can no longer be opened. */
    Optional<Gift> open(String code, UserId opener, String cause) {
        return jdbc.sql("""
                        UPDATE gifts
                           SET status = 'OPENED', opener_user_id = :opener, opening_cause = :cause, ended_at = :now
                         WHERE code = :code
                           AND status = 'WAITING'
                           AND expires_at > :now
                           AND giver_user_id <> :opener
                        RETURNING %s
                        """.formatted(COLUMNS))
                .param("opener", opener.value())
                .param("cause", cause)
                .param("code", code)
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> gift(row))
                .optional();
    }

    /** Whether this cause opened the gift. */
    boolean isOpenedBy(GiftId id, String cause) {
        return jdbc.sql("SELECT count(*) FROM gifts WHERE gift_id = :id AND opening_cause = :cause")
                        .param("id", id.value())
                        .param("cause", cause)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Ends an unopened gift. */
    Optional<Gift> end(GiftId id, GiftStatus status) {
        return jdbc.sql("""
                        UPDATE gifts
                           SET status = :status, ended_at = :now
                         WHERE gift_id = :id
                           AND status = 'WAITING'
                        RETURNING %s
                        """.formatted(COLUMNS))
                .param("status", status.name())
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> gift(row))
                .optional();
    }

    Optional<Gift> find(GiftId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM gifts WHERE gift_id = :id")
                .param("id", id.value())
                .query((row, _) -> gift(row))
                .optional();
    }

    private static Gift gift(ResultSet row) throws SQLException {
        return new Gift(
                new GiftId(row.getObject("gift_id", UUID.class)),
                row.getString("code"),
                new UserId(row.getLong("giver_user_id")),
                row.getInt("checks"),
                GiftStatus.valueOf(row.getString("status")),
                user(row.getObject("opener_user_id", Long.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<UserId> user(@Nullable Long number) {
        return Optional.ofNullable(number).map(UserId::new);
    }
}
