package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.Payments;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks the state of orders whose callback has not arrived. */
@WithShop
@Component
class StatusCheck {

    private static final Logger log = LoggerFactory.getLogger(StatusCheck.class);

    private final Payments payments;
    private final PaymentStateClient states;
    private final IncomingPayments incomingPayments;
    private final StatusSchedule schedule;
    private final PaymentAlarms alarms;

    StatusCheck(
            Payments payments,
            PaymentStateClient states,
            IncomingPayments incomingPayments,
            StatusSchedule schedule,
            PaymentAlarms alarms) {
        this.payments = payments;
        this.states = states;
        this.incomingPayments = incomingPayments;
        this.schedule = schedule;
        this.alarms = alarms;
    }

    /** Returns when to check again; empty if the order is closed. */
    Optional<Instant> look(PaymentId id) {
        return payments.find(id)
                .filter(StatusCheck::isUnpaid)
                .filter(payment -> isOpen(payment, payment.invoice().orElseThrow()))
                .flatMap(schedule::next);
    }

    private boolean isOpen(Payment payment, long invoice) {
        return switch (states.find(invoice)) {
            case PaymentState.Known known -> isOpen(payment, invoice, known);
            case PaymentState.Unknown _ -> true;
            case PaymentState.Ambiguous _ -> {
                alarms.about(payment, "ambiguous", "Robokassa has more than one payment of invoice " + invoice + ".");
                yield false;
            }
            case PaymentState.Misunderstood _ -> {
                alarms.misunderstood();
                yield true;
            }
            case PaymentState.NoAnswer none -> {
                log.atInfo().addKeyValue("why", none.why()).log("Robokassa does not return the state of a payment");
                yield true;
            }
        };
    }

    private boolean isOpen(Payment payment, long invoice, PaymentState.Known known) {
        return switch (known.stage()) {
            case WAITING -> true;
            case PAID -> {
                known.sum()
                        .map(sum ->
                                new IncomingPayment(invoice, sum, known.own(), payment.test(), "Robokassa's answer"))
                        .ifPresent(incomingPayments::settle);
                yield false;
            }
            case CANCELLED, RETURNED -> {
                payments.fail(payment.id(), "Robokassa says: " + known.stage());
                yield false;
            }
            case SUSPENDED -> {
                alarms.about(payment, "suspended", "Robokassa has suspended the payment of invoice " + invoice + ".");
                yield true;
            }
        };
    }

    private static boolean isUnpaid(Payment payment) {
        return payment.status() == PaymentStatus.PENDING || payment.status() == PaymentStatus.CANCELLED;
    }
}
