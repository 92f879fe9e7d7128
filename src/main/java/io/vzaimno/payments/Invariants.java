package io.vzaimno.payments;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invariants of the books, in one place for the service, admins and tests. */
@Component
public class Invariants {

    private static final Logger log = LoggerFactory.getLogger(Invariants.class);
    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Invariants(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The violated invariants, each with the first few violating rows; empty if all hold. */
    public List<Broken> broken() {
        return Stream.of(Invariant.values())
                .map(invariant -> new Broken(invariant.meaning, rows(invariant)))
                .filter(found -> !found.rows().isEmpty())
                .toList();
    }

    /** Notifies admins of violated invariants, once for each violation. */
    void watch() {
        for (var broken : broken()) {
            log.atError().addKeyValue("rows", broken.rows()).log("Broken: {}", broken.meaning());
            events.publishEvent(new PaymentAlarm("invariant:" + broken, broken.toString()));
        }
    }

    private List<String> rows(Invariant invariant) {
        return jdbc.sql(invariant.violations + " LIMIT " + SHOWN)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * A violated invariant.
     *
     * @param rows the ids of the first few violating rows
     */
    public record Broken(String meaning, List<String> rows) {

        @Override
        public String toString() {
            return meaning + " Violated by: " + String.join(", ", rows);
        }
    }

    private enum Invariant {
        BALANCE("A balance is the sum of its entries.", """
                SELECT u.user_id::text
                  FROM users AS u
                  LEFT JOIN balance_entries AS e ON e.user_id = u.user_id
                 GROUP BY u.user_id, u.checks_balance
                HAVING u.checks_balance <> coalesce(sum(e.delta), 0)
                """),
        CREDIT("A completed payment has exactly one credit, of its checks.", """
                SELECT p.payment_id::text
                  FROM payments AS p
                  LEFT JOIN balance_entries AS e ON e.reference = p.payment_id::text AND e.kind = 'PURCHASE'
                 WHERE p.status IN ('COMPLETED', 'REFUNDED')
                 GROUP BY p.payment_id
                HAVING count(e.entry_id) <> 1 OR sum(e.delta) <> max(p.checks_count)
                """),
        NO_CREDIT("A payment that is not completed has no credit.", """
                SELECT p.payment_id::text
                  FROM payments AS p
                  JOIN balance_entries AS e ON e.reference = p.payment_id::text AND e.kind = 'PURCHASE'
                 WHERE p.status NOT IN ('COMPLETED', 'REFUNDED')
                """),
        REFUND("A charged check that failed or was cancelled is refunded once.", """
                SELECT c.check_id::text
                  FROM checks AS c
                  LEFT JOIN balance_entries AS e ON e.reference = c.check_id::text AND e.kind = 'REFUND'
                 WHERE c.status IN ('FAILED', 'CANCELLED') AND c.charged > 0
                 GROUP BY c.check_id
                HAVING count(e.entry_id) <> 1 OR sum(e.delta) <> max(c.charged)
                """),
        NO_REFUND("A check that is not finished, or is completed, is not refunded.", """
                SELECT c.check_id::text
                  FROM checks AS c
                  JOIN balance_entries AS e ON e.reference = c.check_id::text AND e.kind = 'REFUND'
                 WHERE c.status NOT IN ('FAILED', 'CANCELLED')
                """),
        CHARGE("A check is charged once.", """
                SELECT c.check_id::text
                  FROM checks AS c
                  LEFT JOIN balance_entries AS e ON e.reference = c.check_id::text AND e.kind = 'CHECK'
                 WHERE c.charged > 0
                 GROUP BY c.check_id
                HAVING count(e.entry_id) <> 1 OR sum(e.delta) <> -max(c.charged)
                """),
        REFERRALS_USED("Referral bonuses use up no more referrals than there are.", """
                SELECT b.referrer_user_id::text
                  FROM referral_bonuses AS b
                 GROUP BY b.referrer_user_id
                HAVING sum(b.referrals_used) > (SELECT count(*)
                                                  FROM referrals AS r
                                                 WHERE r.referrer_user_id = b.referrer_user_id)
                    OR max(b.number) <> count(*)
                """),
        REFERRAL_CREDIT("A referral bonus has exactly one credit, and no other credit is one.", """
                SELECT coalesce(b.referrer_user_id, e.user_id)::text
                  FROM referral_bonuses AS b
                  FULL JOIN (SELECT user_id, reference, delta FROM balance_entries WHERE kind = 'REFERRAL') AS e
                         ON e.reference = b.referrer_user_id || ':' || b.number
                 WHERE b.checks IS DISTINCT FROM e.delta OR b.referrer_user_id IS DISTINCT FROM e.user_id
                """),
        PROMO_USES("A promo code counts its uses, and each is credited.", """
                SELECT c.code
                  FROM promo_codes AS c
                  LEFT JOIN (SELECT code, count(*) AS uses FROM promo_uses GROUP BY code) AS u ON u.code = c.code
                  LEFT JOIN (SELECT reference, sum(delta) AS given
                               FROM balance_entries
                              WHERE kind = 'PROMO'
                              GROUP BY reference) AS e ON e.reference = c.code
                 WHERE c.uses <> coalesce(u.uses, 0) OR c.uses * c.checks <> coalesce(e.given, 0)
                """),
        GIFT("A gift was taken once and went to exactly one, if it does not wait.", """
                SELECT g.gift_id::text
                  FROM gifts AS g
                  LEFT JOIN balance_entries AS e
                         ON e.reference = g.gift_id::text
                        AND e.kind IN ('GIFT_GIVEN', 'GIFT_OPENED', 'GIFT_RETURNED')
                 GROUP BY g.gift_id
                HAVING coalesce(sum(e.delta) FILTER (WHERE e.kind = 'GIFT_GIVEN' AND e.user_id = g.giver_user_id), 0)
                           <> -g.checks
                    OR coalesce(sum(e.delta) FILTER (WHERE e.kind = 'GIFT_OPENED' AND e.user_id = g.opener_user_id), 0)
                           <> CASE g.status WHEN 'OPENED' THEN g.checks ELSE 0 END
                    OR coalesce(sum(e.delta) FILTER (WHERE e.kind = 'GIFT_RETURNED' AND e.user_id = g.giver_user_id), 0)
                           <> CASE WHEN g.status IN ('TAKEN_BACK', 'EXPIRED') THEN g.checks ELSE 0 END
                    OR count(e.entry_id) <> CASE g.status WHEN 'WAITING' THEN 1 ELSE 2 END
                """);

        private final String meaning;
        private final String violations;

        Invariant(String meaning, String violations) {
            this.meaning = meaning;
            this.violations = violations;
        }
    }
}
