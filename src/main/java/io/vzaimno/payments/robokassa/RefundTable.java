package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Progress of refunds. Written before Robokassa is asked, so that it is asked at most once. */
@Repository
class RefundTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Starts a refund, or starts again after a refusal. */
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

    /** False if it was marked before. */
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
     * The progress of a refund.
     *
     * @param askedAt when Robokassa was asked, answered or not
     * @param requestId Robokassa's id of the refund, once known
     */
    record Progress(
            Instant requestedAt,
            @Nullable Instant askedAt,
            @Nullable String requestId) {}
}
