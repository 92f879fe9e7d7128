package io.vzaimno.payments;

import io.vzaimno.accounts.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of payments and their history. */
@Repository
class PaymentTable {

    private static final String SELECT = """
            SELECT payment_id, user_id, tariff_id, tariff_name, checks_count, amount, payment_method, status,
                   robokassa_invoice_id, robokassa_payment_url, telegram_payment_charge_id, is_test, created_at,
                   expires_at, completed_at
              FROM payments
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Payment insert(UserId user, Tariff tariff, PaymentProvider provider, Duration open) {
        var method = provider.method();
        var id = PaymentId.random();
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        INSERT INTO payments (payment_id, user_id, tariff_id, tariff_name, checks_count, amount, currency,
                                              payment_method, status, robokassa_invoice_id, is_test, created_at,
                                              expires_at)
                        VALUES (:id, :user, :tariff, :name, :checks, :amount, :currency, :method, 'PENDING',
                                CASE WHEN :method = 'ROBOKASSA' THEN nextval('robokassa_invoices') END, :test, :now,
                                :expires)
                        """)
                .param("id", id.value())
                .param("user", user.value())
                .param("tariff", tariff.id().value())
                .param("name", tariff.offer().name())
                .param("checks", tariff.offer().checks())
                .param("amount", price(tariff.offer(), method))
                .param("currency", method.currency())
                .param("method", method.name())
                .param("test", provider.isTest())
                .param("now", now)
                .param("expires", now.plus(open))
                .update();
        record(id, "ORDERED", method.name());
        return find(id).orElseThrow();
    }

    /** Adds a second payment for an order that was paid before, with its own money. */
    Payment copy(Payment order, UserId payer) {
        var id = PaymentId.random();
        jdbc.sql("""
                        INSERT INTO payments (payment_id, user_id, tariff_id, tariff_name, checks_count, amount, currency,
                                              payment_method, status, created_at, expires_at)
                        SELECT :id, :payer, tariff_id, tariff_name, checks_count, amount, currency, payment_method,
                               'PENDING', :now, :now
                          FROM payments
                         WHERE payment_id = :order
                        """)
                .param("id", id.value())
                .param("payer", payer.value())
                .param("order", order.id().value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        record(id, "ORDERED", "second charge of " + order.id());
        return find(id).orElseThrow();
    }

    void setPage(PaymentId payment, String page) {
        jdbc.sql("UPDATE payments SET robokassa_payment_url = :page WHERE payment_id = :payment")
                .param("payment", payment.value())
                .param("page", page)
                .update();
    }

    /** The user's open order of the same tariff at the current price. */
    Optional<Payment> open(UserId user, Tariff tariff, PaymentProvider provider) {
        var method = provider.method();
        return jdbc.sql(SELECT + """
                         WHERE user_id = :user
                           AND tariff_id = :tariff
                           AND payment_method = :method
                           AND is_test = :test
                           AND status = 'PENDING'
                           AND expires_at > :now
                           AND amount = :amount
                           AND checks_count = :checks
                         ORDER BY created_at DESC
                         LIMIT 1
                        """)
                .param("user", user.value())
                .param("tariff", tariff.id().value())
                .param("method", method.name())
                .param("test", provider.isTest())
                .param("amount", price(tariff.offer(), method))
                .param("checks", tariff.offer().checks())
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> payment(row))
                .optional();
    }

    Optional<Payment> find(PaymentId payment) {
        return one(SELECT + " WHERE payment_id = :key", payment.value());
    }

    Optional<Checkout> atCheckout(PaymentId payment) {
        return jdbc.sql("""
                        SELECT payments.*,
                               EXISTS (SELECT FROM tariffs WHERE tariffs.tariff_id = payments.tariff_id AND tariffs.is_active)
                                   AS on_sale,
                               EXISTS (SELECT FROM users WHERE users.user_id = payments.user_id AND users.is_active)
                                   AS served
                          FROM payments
                         WHERE payment_id = :payment
                        """)
                .param("payment", payment.value())
                .query((row, _) -> new Checkout(payment(row), row.getBoolean("on_sale"), row.getBoolean("served")))
                .optional();
    }

    /** Locks the payment until the transaction ends. */
    Optional<Payment> lock(PaymentId payment) {
        return one(SELECT + " WHERE payment_id = :key FOR UPDATE", payment.value());
    }

    Optional<Payment> byInvoice(long invoice) {
        return one(SELECT + " WHERE robokassa_invoice_id = :key", invoice);
    }

    Optional<Payment> byCharge(String chargeId) {
        return one(SELECT + " WHERE telegram_payment_charge_id = :key", chargeId);
    }

    List<String> charges(Instant since, Instant until) {
        return jdbc.sql("""
                        SELECT telegram_payment_charge_id
                          FROM payments
                         WHERE telegram_payment_charge_id IS NOT NULL
                           AND completed_at BETWEEN :since AND :until
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("telegram_payment_charge_id"))
                .list();
    }

    List<Payment> of(UserId user, int limit) {
        return jdbc.sql(SELECT + " WHERE user_id = :user ORDER BY created_at DESC LIMIT :limit")
                .param("user", user.value())
                .param("limit", limit)
                .query((row, _) -> payment(row))
                .list();
    }

    /** Payments that were paid, newest first. */
    List<Payment> completed(int limit, long offset) {
        return jdbc.sql(SELECT + """
                         WHERE status IN ('COMPLETED', 'REFUNDED')
                         ORDER BY completed_at DESC
                         LIMIT :limit OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> payment(row))
                .list();
    }

    void complete(PaymentId payment, @Nullable String chargeId) {
        jdbc.sql("""
                        UPDATE payments
                           SET status = 'COMPLETED', completed_at = :now, telegram_payment_charge_id = :charge
                         WHERE payment_id = :payment
                        """)
                .param("payment", payment.value())
                .param("charge", chargeId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void set(PaymentId payment, PaymentStatus status) {
        jdbc.sql("UPDATE payments SET status = :status WHERE payment_id = :payment")
                .param("payment", payment.value())
                .param("status", status.name())
                .update();
    }

    /** Expires unpaid orders after their time and returns how many. */
    int expire() {
        var expired = jdbc.sql("""
                        UPDATE payments
                           SET status = 'CANCELLED'
                         WHERE status = 'PENDING' AND expires_at <= :now
                        RETURNING payment_id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .list();
        expired.forEach(id -> record(new PaymentId(id), "EXPIRED", "not paid in time"));
        return expired.size();
    }

    void record(PaymentId payment, String kind, String cause) {
        jdbc.sql("""
                        INSERT INTO payment_events (payment_id, kind, cause, created_at)
                        VALUES (:payment, :kind, :cause, :now)
                        """)
                .param("payment", payment.value())
                .param("kind", kind)
                .param("cause", cause)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    static BigDecimal price(TariffOffer offer, PaymentMethod method) {
        return switch (method) {
            case ROBOKASSA -> offer.priceRub();
            case TELEGRAM_STARS -> BigDecimal.valueOf(offer.priceStars().orElse(0));
        };
    }

    private Optional<Payment> one(String sql, Object key) {
        return jdbc.sql(sql).param("key", key).query((row, _) -> payment(row)).optional();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        var invoice = row.getObject("robokassa_invoice_id", Long.class);
        return new Payment(
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new UserId(row.getLong("user_id")),
                Optional.ofNullable(row.getObject("tariff_id", UUID.class)).map(TariffId::new),
                row.getString("tariff_name"),
                row.getInt("checks_count"),
                row.getBigDecimal("amount"),
                PaymentMethod.valueOf(row.getString("payment_method")),
                PaymentStatus.valueOf(row.getString("status")),
                invoice == null ? OptionalLong.empty() : OptionalLong.of(invoice),
                Optional.ofNullable(row.getString("robokassa_payment_url")),
                Optional.ofNullable(row.getString("telegram_payment_charge_id")),
                row.getBoolean("is_test"),
                time(row, "created_at").orElseThrow(),
                time(row, "expires_at").orElseThrow(),
                time(row, "completed_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
