package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of referrals. */
@Repository
class ReferralTable {

    /** Whether a referral counts. */
    private static final String COUNTS = """
            NOT is_gone AND CASE :after
                                WHEN 'START' THEN true
                                WHEN 'CHECK' THEN checked_at IS NOT NULL
                                WHEN 'PAYMENT' THEN payments > 0
                            END
            """;

    private final JdbcClient jdbc;
    private final ReferralTerms terms;
    private final Clock clock;

    ReferralTable(JdbcClient jdbc, ReferralTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    void add(UserId referrer, UserId referred) {
        jdbc.sql("""
                        INSERT INTO referrals (referral_id, referrer_user_id, referred_user_id, is_active, created_at)
                        VALUES (:id, :referrer, :referred, false, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("referrer", referrer.value())
                .param("referred", referred.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<UserId> referrerOf(UserId referred) {
        return jdbc.sql("SELECT referrer_user_id FROM referrals WHERE referred_user_id = :referred")
                .param("referred", referred.value())
                .query((row, _) -> new UserId(row.getLong("referrer_user_id")))
                .optional();
    }

    boolean isChecked(UserId referred) {
        return is("checked_at IS NOT NULL", referred);
    }

    boolean isActive(UserId referred) {
        return is("is_active", referred);
    }

    void setChecked(UserId referred) {
        jdbc.sql("UPDATE referrals SET checked_at = :now WHERE referred_user_id = :referred")
                .param("now", OffsetDateTime.now(clock))
                .param("referred", referred.value())
                .update();
    }

    void addPayments(UserId referred, int more) {
        jdbc.sql("UPDATE referrals SET payments = greatest(0, payments + :more) WHERE referred_user_id = :referred")
                .param("more", more)
                .param("referred", referred.value())
                .update();
    }

    void setGone(UserId referred, boolean gone) {
        jdbc.sql("UPDATE referrals SET is_gone = :gone WHERE referred_user_id = :referred")
                .param("gone", gone)
                .param("referred", referred.value())
                .update();
    }

    /** Updates whether a referral counts; returns whether that changed. */
    boolean align(UserId referred) {
        return jdbc.sql(
                                "UPDATE referrals SET is_active = NOT is_active WHERE referred_user_id = :referred AND is_active <> ("
                                        + COUNTS + ")")
                        .param("after", terms.activeAfter().name())
                        .param("referred", referred.value())
                        .update()
                == 1;
    }

    /** The same for all referrals, after the setting has changed; returns how many changed. */
    int alignAll() {
        return jdbc.sql("UPDATE referrals SET is_active = NOT is_active WHERE is_active <> (" + COUNTS + ")")
                .param("after", terms.activeAfter().name())
                .update();
    }

    ReferralStats stats(UserId referrer) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM referrals WHERE referrer_user_id = :referrer) AS total,
                               (SELECT count(*) FROM referrals WHERE referrer_user_id = :referrer AND is_active) AS active,
                               coalesce(sum(referrals_used), 0) AS used,
                               count(*) AS bonuses,
                               coalesce(sum(checks), 0) AS checks
                          FROM referral_bonuses
                         WHERE referrer_user_id = :referrer
                        """)
                .param("referrer", referrer.value())
                .query((row, _) -> new ReferralStats(
                        terms,
                        row.getInt("total"),
                        row.getInt("active"),
                        row.getInt("used"),
                        row.getInt("bonuses"),
                        row.getInt("checks")))
                .single();
    }

    void addBonus(UserId referrer, int number) {
        jdbc.sql("""
                        INSERT INTO referral_bonuses (referrer_user_id, number, referrals_used, checks, created_at)
                        VALUES (:referrer, :number, :used, :checks, :now)
                        """)
                .param("referrer", referrer.value())
                .param("number", number)
                .param("used", terms.required())
                .param("checks", terms.bonusChecks())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The referrals since a time, newest first. */
    ReferralPage page(UserId referrer, Instant since, int limit, long offset) {
        var from = since.atOffset(ZoneOffset.UTC);
        var total = jdbc.sql(
                        "SELECT count(*) FROM referrals WHERE referrer_user_id = :referrer AND created_at >= :since")
                .param("referrer", referrer.value())
                .param("since", from)
                .query(Long.class)
                .single();
        return new ReferralPage(list(referrer, from, limit, offset), total);
    }

    private List<Referral> list(UserId referrer, OffsetDateTime since, int limit, long offset) {
        return jdbc.sql("""
                        SELECT r.referred_user_id, u.username, u.first_name, r.is_active, r.created_at
                          FROM referrals AS r
                          JOIN users AS u ON u.user_id = r.referred_user_id
                         WHERE r.referrer_user_id = :referrer
                           AND r.created_at >= :since
                         ORDER BY r.created_at DESC, r.referred_user_id DESC
                         LIMIT :limit OFFSET :offset
                        """)
                .param("referrer", referrer.value())
                .param("since", since)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> referral(row))
                .list();
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                new UserId(row.getLong("referred_user_id")),
                row.getString("username"),
                row.getString("first_name"),
                row.getBoolean("is_active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private boolean is(String condition, UserId referred) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM referrals WHERE referred_user_id = :referred AND " + condition
                        + ")")
                .param("referred", referred.value())
                .query(Boolean.class)
                .single();
    }
}
