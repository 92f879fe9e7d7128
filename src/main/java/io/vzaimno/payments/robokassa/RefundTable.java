package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far refunds have come. Written before Robokassa is asked, so that it is never asked twice. */
@Repository
class RefundTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins, or begins anew after a refusal. */
    void begin(PaymentId payment) {
        jdbc.sql("""
                        INSERT INTO robokassa_refunds (payment_id, requested_at)
                        VALUES (:payment, :now)
                        ON CONFLICT (payment_id) DO UPDATE
                           SET requested_at = excluded.requested_at, asked_at = NULL, request_id = NULL
                        """)
                .param("payment", payment.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Progress> find(PaymentId payment) {
        return jdbc.sql("SELECT requested_at, asked_at, request_id FROM robokassa_refunds WHERE payment_id = :payment")
                .param("payment", payment.value())
                .query(Progress.class)
                .optional();
    }

    /** False if that was done before. */
    boolean markAsked(PaymentId payment) {
        return jdbc.sql("""
                        UPDATE robokassa_refunds
                           SET asked_at = :now
                         WHERE payment_id = :payment
                           AND asked_at IS NULL
                        """)
                        .param("payment", payment.value())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void markAccepted(PaymentId payment, String request) {
        jdbc.sql("UPDATE robokassa_refunds SET request_id = :request WHERE payment_id = :payment")
                .param("payment", payment.value())
                .param("request", request)
                .update();
    }

    /**
     * How far a refund has come.
     *
     * @param askedAt when Robokassa was asked, whether or not it has answered
     * @param requestId by which it knows the refund, once it has
     */
    record Progress(
            Instant requestedAt,
            @Nullable Instant askedAt,
            @Nullable String requestId) {}
}
