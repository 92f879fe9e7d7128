package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives money back, a step at a time. Robokassa is asked for a refund once; where its answer was lost, and where the
 * operator gives the money back by hand, the payment's own state tells when it is done.
 */
@WithShop
@Component
class Refunding {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Payments payments;
    private final Refunds refunds;
    private final RefundTable table;
    private final RefundGate gate;
    private final Clock clock;

    Refunding(Payments payments, Refunds refunds, RefundTable table, RefundGate gate, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.table = table;
        this.gate = gate;
        this.clock = clock;
    }

    /** When to go on; empty where the refund is done, declined or left to the operator. */
    Optional<Instant> goOn(PaymentId id) {
        return payments.find(id)
                .filter(payment -> payment.status() == PaymentStatus.COMPLETED)
                .flatMap(payment -> table.find(id).flatMap(progress -> goOn(payment, progress)));
    }

    private Optional<Instant> goOn(Payment payment, RefundTable.Progress progress) {
        if (clock.instant().isAfter(progress.requestedAt().plus(PATIENCE))) {
            gate.giveUp(payment);
            return Optional.empty();
        }
        var answer = progress.requestId() == null
                ? gate.ask(payment, progress.askedAt() == null)
                : gate.state(progress.requestId());
        return switch (answer) {
            case RefundAnswer.Finished _ -> {
                refunds.done(payment.id(), "Robokassa gave it back");
                yield Optional.empty();
            }
            case RefundAnswer.Declined declined -> {
                refunds.refused(payment.id(), declined.message());
                yield Optional.empty();
            }
            case RefundAnswer.Accepted accepted -> {
                table.markAccepted(payment.id(), accepted.request());
                yield later();
            }
            case RefundAnswer.Unclear _ -> later();
        };
    }

    private Optional<Instant> later() {
        return Optional.of(clock.instant().plus(PAUSE));
    }
}
