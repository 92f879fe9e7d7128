package io.vzaimno.promotions.campaigns;

import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.Payment;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of campaigns and of the users who came by them. */
@Repository
class CampaignTable {

    private static final String FUNNELS = """
            SELECT c.code, c.name, c.created_at,
                   count(v.user_id) AS started,
                   count(*) FILTER (WHERE v.is_new) AS newcomers,
                   count(v.checked_at) AS checked,
                   count(*) FILTER (WHERE v.payments > 0) AS paid,
                   coalesce(sum(v.paid_rub), 0) AS roubles,
                   coalesce(sum(v.paid_stars), 0) AS stars
              FROM campaigns AS c
              LEFT JOIN campaign_visits AS v ON v.code = c.code
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the code was free. */
    boolean add(String code, String name) {
        return jdbc.sql("""
                        INSERT INTO campaigns (code, name, created_at)
                        VALUES (:code, :name, :now)
                        ON CONFLICT (code) DO NOTHING
                        """)
                        .param("code", code)
                        .param("name", name)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    List<Funnel> funnels() {
        return jdbc.sql(FUNNELS + " GROUP BY c.code ORDER BY c.created_at DESC, c.code")
                .query((row, _) -> funnel(row))
                .list();
    }

    Optional<Funnel> funnel(String code) {
        return jdbc.sql(FUNNELS + " WHERE c.code = :code GROUP BY c.code")
                .param("code", code)
                .query((row, _) -> funnel(row))
                .optional();
    }

    /** Records a visit, if there is such a campaign; only the first visit of a user counts. */
    void visit(String code, UserId user, boolean isNew) {
        jdbc.sql("""
                        INSERT INTO campaign_visits (code, user_id, is_new, visited_at)
                        SELECT code, :user, :isNew, :now
                          FROM campaigns
                         WHERE code = :code
                        ON CONFLICT (code, user_id) DO NOTHING
                        """)
                .param("user", user.value())
                .param("isNew", isNew)
                .param("now", OffsetDateTime.now(clock))
                .param("code", code)
                .update();
    }

    void checked(UserId user) {
        jdbc.sql("UPDATE campaign_visits SET checked_at = :now WHERE user_id = :user AND checked_at IS NULL")
                .param("now", OffsetDateTime.now(clock))
                .param("user", user.value())
                .update();
    }

    /** Adds a payment that was completed after the user's visit. */
    void paid(Payment payment) {
        add(payment, 1);
    }

    /** Subtracts a refunded payment. */
    void refunded(Payment payment) {
        add(payment, -1);
    }

    private void add(Payment payment, int sign) {
        jdbc.sql("""
                        UPDATE campaign_visits
                           SET payments = payments + :sign,
                               paid_rub = paid_rub + :sign * :roubles,
                               paid_stars = paid_stars + :sign * :stars
                         WHERE user_id = :user
                           AND visited_at <= :completedAt
                        """)
                .param("sign", sign)
                .param("roubles", roubles(payment))
                .param("stars", stars(payment))
                .param("user", payment.user().value())
                .param(
                        "completedAt",
                        payment.completedAt()
                                .map(time -> time.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .update();
    }

    private static BigDecimal roubles(Payment payment) {
        return switch (payment.method()) {
            case ROBOKASSA -> payment.amount();
            case TELEGRAM_STARS -> BigDecimal.ZERO;
        };
    }

    private static int stars(Payment payment) {
        return switch (payment.method()) {
            case ROBOKASSA -> 0;
            case TELEGRAM_STARS -> payment.amount().intValueExact();
        };
    }

    private static Funnel funnel(ResultSet row) throws SQLException {
        var campaign = new Campaign(
                row.getString("code"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Funnel(
                campaign,
                row.getInt("started"),
                row.getInt("newcomers"),
                row.getInt("checked"),
                row.getInt("paid"),
                row.getBigDecimal("roubles"),
                row.getInt("stars"));
    }
}
