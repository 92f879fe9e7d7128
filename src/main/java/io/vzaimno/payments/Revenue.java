package io.vzaimno.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The money that came in and stayed, for operators. */
@Service
public class Revenue {

    private final JdbcClient jdbc;
    private final PaymentTable table;
    private final List<PaymentProvider> cashiers;

    Revenue(JdbcClient jdbc, PaymentTable table, List<PaymentProvider> cashiers) {
        this.jdbc = jdbc;
        this.table = table;
        this.cashiers = cashiers;
    }

    /** Payments that money arrived for, also those that were given back; newest first. */
    public List<Payment> recent(int limit, long offset) {
        return table.completed(limit, offset);
    }

    /**
     * The revenue since then by currency, each of them; what was given back is not in it. Test payments count only for a
     * method that is in test mode.
     */
    public Map<String, BigDecimal> since(Instant time) {
        var revenue = new TreeMap<String, BigDecimal>();
        for (var method : PaymentMethod.values()) {
            revenue.put(method.currency(), since(time, method));
        }
        return revenue;
    }

    private BigDecimal since(Instant time, PaymentMethod method) {
        var test = cashiers.stream().anyMatch(cashier -> cashier.method() == method && cashier.isTest());
        return jdbc.sql("""
                        SELECT coalesce(sum(amount), 0)
                          FROM payments
                         WHERE status = 'COMPLETED'
                           AND payment_method = :method
                           AND is_test = :test
                           AND completed_at >= :time
                        """)
                .param("method", method.name())
                .param("test", test)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single()
                .setScale(decimals(method));
    }

    private static int decimals(PaymentMethod method) {
        return switch (method) {
            case ROBOKASSA -> 2;
            case TELEGRAM_STARS -> 0;
        };
    }
}
