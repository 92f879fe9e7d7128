package io.vzaimno.promotions.referrals;

import io.vzaimno.accounts.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds suspicious referrers: those whose referrals are never active. Only reports. */
@Service
public class ReferrerWatch {

    private final JdbcClient jdbc;

    ReferrerWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Referrers in descending order of referrals without a result.
     *
     * @param least the minimum number of referrals of a listed referrer
     */
    public List<ReferrerActivity> list(int least, int limit, long offset) {
        return jdbc.sql("""
                        WITH arrivals AS (
                            SELECT referrer_user_id, is_active, is_gone, checked_at, payments, created_at,
                                   count(*) OVER (PARTITION BY referrer_user_id ORDER BY created_at
                                                  RANGE BETWEEN CURRENT ROW AND INTERVAL '1 hour' FOLLOWING) AS burst
                              FROM referrals
                        )
                        SELECT a.referrer_user_id, u.username, u.referrer_user_id AS referred_by,
                               count(*) AS total,
                               count(*) FILTER (WHERE a.is_active) AS active,
                               count(a.checked_at) AS checked,
                               count(*) FILTER (WHERE a.payments > 0) AS paid,
                               count(*) FILTER (WHERE a.is_gone) AS gone,
                               max(a.burst) AS burst,
                               (array_agg(a.created_at ORDER BY a.burst DESC, a.created_at))[1] AS burst_at,
                               (SELECT coalesce(sum(b.checks), 0)
                                  FROM referral_bonuses AS b
                                 WHERE b.referrer_user_id = a.referrer_user_id) AS bonus_checks
                          FROM arrivals AS a
                          JOIN users AS u ON u.user_id = a.referrer_user_id
                         GROUP BY a.referrer_user_id, u.username, u.referrer_user_id
                        HAVING count(*) >= :least
                         ORDER BY count(*) - count(a.checked_at) DESC, max(a.burst) DESC, a.referrer_user_id
                         LIMIT :limit OFFSET :offset
                        """)
                .param("least", least)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> activity(row))
                .list();
    }

    private static ReferrerActivity activity(ResultSet row) throws SQLException {
        return new ReferrerActivity(
                new UserId(row.getLong("referrer_user_id")),
                row.getString("username"),
                Optional.ofNullable(row.getObject("referred_by", Long.class)).map(UserId::new),
                row.getInt("total"),
                row.getInt("active"),
                row.getInt("checked"),
                row.getInt("paid"),
                row.getInt("gone"),
                row.getInt("burst"),
                row.getObject("burst_at", OffsetDateTime.class).toInstant(),
                row.getInt("bonus_checks"));
    }
}
