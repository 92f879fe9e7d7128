package io.vzaimno.payments;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refunds payments. A request is stored and the unused checks are taken back in one transaction; after that, the payment
 * provider is asked until it answers.
 */
@Service
public class Refunds {

    private final JdbcClient jdbc;
    private final PaymentTable table;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Refunds(JdbcClient jdbc, PaymentTable table, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Requests a refund, once for each payment; {@link RefundRequested} makes the payment provider act. */
    @Transactional
    public RefundOutcome request(PaymentId id, String reason, String actor) {
        var found = table.lock(id);
        if (found.isEmpty()) {
            return new RefundOutcome.NoSuchPayment();
        }
        var payment = found.get();
        if (payment.status() != PaymentStatus.COMPLETED || isPending(id)) {
            return new RefundOutcome.NotRefundable(payment);
        }
        var taken = takeBack(payment, actor);
        write(payment, "REQUESTED", taken, reason);
        table.record(id, "REFUND_REQUESTED", actor + ": " + reason);
        events.publishEvent(new RefundRequested(payment));
        return new RefundOutcome.Accepted(payment, taken);
    }

    /** Records that the money was refunded, requested or not. Idempotent: later calls change nothing. */
    @Transactional
    public boolean done(PaymentId id, String cause) {
        var payment = table.lock(id).filter(found -> found.status() == PaymentStatus.COMPLETED);
        payment.ifPresent(completed -> {
            if (!isPending(id)) {
                write(completed, "REQUESTED", takeBack(completed, cause), cause);
            }
            settle(id, "DONE", cause);
            table.set(id, PaymentStatus.REFUNDED);
            table.record(id, "REFUNDED", cause);
            events.publishEvent(new PaymentRefunded(completed));
        });
        return payment.isPresent();
    }

    /** The provider refuses the refund: the checks return to the user. */
    @Transactional
    public void refused(PaymentId id, String answer) {
        table.lock(id).filter(_ -> isPending(id)).ifPresent(payment -> {
            var taken = taken(id);
            settle(id, "REFUSED", answer);
            if (taken > 0) {
                var key = "refund-undone:" + id + attempt(id);
                var posting = new Posting(EntryKind.PURCHASE_REFUND, key, id.toString(), "refund refused");
                accounts.credit(payment.user(), taken, posting);
            }
            table.record(id, "REFUND_REFUSED", answer);
            events.publishEvent(new PaymentAlarm("refund:" + id, "Payment " + id + " was not refunded: " + answer));
        });
    }

    /** Refunds without an answer yet. */
    public List<Payment> pending() {
        return jdbc
                .sql("SELECT payment_id FROM payment_refunds WHERE state = 'REQUESTED' ORDER BY requested_at")
                .query((row, _) -> new PaymentId(row.getObject("payment_id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> table.find(id).stream())
                .toList();
    }

    private int takeBack(Payment payment, String actor) {
        var taken = Math.min(accounts.lock(payment.user()), payment.checks());
        if (taken > 0) {
            var posting = new Posting(
                    EntryKind.PURCHASE_REFUND,
                    "refund:payment:" + payment.id() + attempt(payment.id()),
                    payment.id().toString(),
                    actor);
            accounts.charge(payment.user(), taken, posting);
        }
        return taken;
    }

    /** Distinguishes the ledger entries of a new attempt from those of refused ones. */
    private String attempt(PaymentId id) {
        var refused = jdbc.sql("SELECT count(*) FROM payment_events WHERE payment_id = :id AND kind = 'REFUND_REFUSED'")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        return refused == 0 ? "" : ":" + refused;
    }

    private boolean isPending(PaymentId id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM payment_refunds WHERE payment_id = :id AND state = 'REQUESTED')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private int taken(PaymentId id) {
        return jdbc.sql("SELECT taken_checks FROM payment_refunds WHERE payment_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void write(Payment payment, String state, int taken, String reason) {
        jdbc.sql("""
                        INSERT INTO payment_refunds (payment_id, state, taken_checks, reason, requested_at)
                        VALUES (:id, :state, :taken, :reason, :now)
                        ON CONFLICT (payment_id) DO UPDATE
                           SET state = excluded.state, taken_checks = excluded.taken_checks, reason = excluded.reason,
                               requested_at = excluded.requested_at, answer = NULL, settled_at = NULL
                        """)
                .param("id", payment.id().value())
                .param("state", state)
                .param("taken", taken)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void settle(PaymentId id, String state, String answer) {
        jdbc.sql("""
                        UPDATE payment_refunds
                           SET state = :state, answer = :answer, settled_at = :now
                         WHERE payment_id = :id
                        """)
                .param("id", id.value())
                .param("state", state)
                .param("answer", answer)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
