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

/** Looks what became of orders whose callback has not come. */
@WithShop
@Component
class Polling {

    private static final Logger log = LoggerFactory.getLogger(Polling.class);

    private final Payments payments;
    private final Operations operations;
    private final Arrivals arrivals;
    private final Looks looks;
    private final Alarms alarms;

    Polling(Payments payments, Operations operations, Arrivals arrivals, Looks looks, Alarms alarms) {
        this.payments = payments;
        this.operations = operations;
        this.arrivals = arrivals;
        this.looks = looks;
        this.alarms = alarms;
    }

    /** When to look again; empty where the matter is closed. */
    Optional<Instant> look(PaymentId id) {
        return payments.find(id)
                .filter(Polling::isUnpaid)
                .filter(payment -> isOpen(payment, payment.invoice().orElseThrow()))
                .flatMap(looks::next);
    }

    private boolean isOpen(Payment payment, long invoice) {
        return switch (operations.find(invoice)) {
            case Operation.Known known -> isOpen(payment, invoice, known);
            case Operation.Unknown _ -> true;
            case Operation.Ambiguous _ -> {
                alarms.about(payment, "ambiguous", "Robokassa knows more than one payment of invoice " + invoice + ".");
                yield false;
            }
            case Operation.Misunderstood _ -> {
                alarms.misunderstood();
                yield true;
            }
            case Operation.NoAnswer none -> {
                log.atInfo().addKeyValue("why", none.why()).log("Robokassa does not tell a payment's state");
                yield true;
            }
        };
    }

    private boolean isOpen(Payment payment, long invoice, Operation.Known known) {
        return switch (known.stage()) {
            case WAITING -> true;
            case PAID -> {
                known.sum()
                        .map(sum -> new Arrival(invoice, sum, known.own(), payment.test(), "Robokassa's answer"))
                        .ifPresent(arrivals::settle);
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
