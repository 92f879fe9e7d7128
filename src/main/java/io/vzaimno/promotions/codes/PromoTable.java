package io.vzaimno.promotions.codes;

import io.vzaimno.accounts.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of promo codes and their uses. */
@Repository
class PromoTable {

    private static final String SELECT = """
            SELECT code, batch_id, checks, max_uses, uses, expires_at, is_active, note, created_at
              FROM promo_codes
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PromoTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the code was free. */
    boolean add(String code, UUID batch, PromoTerms terms) {
        return jdbc.sql("""
                        INSERT INTO promo_codes (code, batch_id, checks, max_uses, expires_at, note, created_at)
                        VALUES (:code, :batch, :checks, :maxUses, :expiresAt, :note, :now)
                        ON CONFLICT (code) DO NOTHING
                        """)
                        .param("code", code)
                        .param("batch", batch)
                        .param("checks", terms.checks())
                        .param("maxUses", terms.maxUses())
                        .param(
                                "expiresAt",
                                terms.expiresAt().map(PromoTable::at).orElse(null))
                        .param("note", terms.note())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Optional<PromoCode> find(String code) {
        return jdbc.sql(SELECT + " WHERE code = :code")
                .param("code", code)
                .query((row, _) -> code(row))
                .optional();
    }

    /** The same, locked until the transaction ends. */
    Optional<PromoCode> lock(String code) {
        return jdbc.sql(SELECT + " WHERE code = :code FOR NO KEY UPDATE")
                .param("code", code)
                .query((row, _) -> code(row))
                .optional();
    }

    /** Records a use; false if the user has used this code or another of its batch before. */
    boolean use(PromoCode code, UserId user, String cause) {
        var used = jdbc.sql("""
                        INSERT INTO promo_uses (batch_id, user_id, code, cause, used_at)
                        VALUES (:batch, :user, :code, :cause, :now)
                        ON CONFLICT (batch_id, user_id) DO NOTHING
                        """)
                .param("batch", code.batch())
                .param("user", user.value())
                .param("code", code.code())
                .param("cause", cause)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (used == 1) {
            jdbc.sql("UPDATE promo_codes SET uses = uses + 1 WHERE code = :code")
                    .param("code", code.code())
                    .update();
        }
        return used == 1;
    }

    boolean isUsed(PromoCode code, UserId user) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM promo_uses WHERE batch_id = :batch AND user_id = :user)")
                .param("batch", code.batch())
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the use has this cause. */
    boolean isUsed(PromoCode code, UserId user, String cause) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM promo_uses
                                        WHERE batch_id = :batch AND user_id = :user AND code = :code AND cause = :cause)
                        """)
                .param("batch", code.batch())
                .param("user", user.value())
                .param("code", code.code())
                .param("cause", cause)
                .query(Boolean.class)
                .single();
    }

    PromoPage page(int limit, long offset) {
        var codes = jdbc.sql(SELECT + " ORDER BY created_at DESC, code LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> code(row))
                .list();
        var total =
                jdbc.sql("SELECT count(*) FROM promo_codes").query(Long.class).single();
        return new PromoPage(codes, total);
    }

    void deactivate(String code) {
        jdbc.sql("UPDATE promo_codes SET is_active = false WHERE code = :code")
                .param("code", code)
                .update();
    }

    /** Deactivates the codes of a batch and returns how many there are. */
    int deactivateBatch(UUID batch) {
        return jdbc.sql("UPDATE promo_codes SET is_active = false WHERE batch_id = :batch")
                .param("batch", batch)
                .update();
    }

    private static PromoCode code(ResultSet row) throws SQLException {
        var terms = new PromoTerms(
                row.getInt("checks"),
                row.getInt("max_uses"),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("note"));
        return new PromoCode(
                row.getString("code"),
                row.getObject("batch_id", UUID.class),
                terms,
                row.getInt("uses"),
                row.getBoolean("is_active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
