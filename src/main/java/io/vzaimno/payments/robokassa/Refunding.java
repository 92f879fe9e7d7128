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
 * Processes refunds step by step. Robokassa is asked once; if its answer was lost, or if an admin makes the refund by hand,
 * the state of the payment shows when it is done.
 */
@WithShop
@Component
class Refunding {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration DEADLINE = Duration.ofDays(7);

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

    /** Returns when to continue; empty if the refund is done, declined or left to an admin. */
    Optional<Instant> goOn(PaymentId id) {
        return payments.find(id)
                .filter(payment -> payment.status() == PaymentStatus.COMPLETED)
                .flatMap(payment -> table.find(id).flatMap(progress -> goOn(payment, progress)));
    }

    private Optional<Instant> goOn(Payment payment, RefundTable.Progress progress) {
        if (clock.instant().isAfter(progress.requestedAt().plus(DEADLINE))) {
            gate.giveUp(payment);
            return Optional.empty();
        }
        var answer = progress.requestId() == null
                ? gate.ask(payment, progress.askedAt() == null)
                : gate.state(progress.requestId());
        return switch (answer) {
            case RefundAnswer.Finished _ -> {
                refunds.done(payment.id(), "refunded by Robokassa");
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
