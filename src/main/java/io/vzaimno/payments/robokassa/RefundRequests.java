package io.vzaimno.payments.robokassa;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.vzaimno.background.Agenda;
import io.vzaimno.background.Plan;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.RefundRequested;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up refunds that operators want, in the transaction of their wish. */
@Component
class RefundRequests {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("robokassa-refund");

    private static final String AGAIN = ":";

    private final RefundTable table;
    private final RefundProperties properties;
    private final PaymentAlarms alarms;
    private final Agenda agenda;
    private final Clock clock;

    RefundRequests(RefundTable table, RefundProperties properties, PaymentAlarms alarms, Agenda agenda, Clock clock) {
        this.table = table;
        this.properties = properties;
        this.alarms = alarms;
        this.agenda = agenda;
        this.clock = clock;
    }

    @EventListener
    void on(RefundRequested event) {
        var payment = event.payment();
        if (payment.method() != PaymentMethod.ROBOKASSA) {
            return;
        }
        table.begin(payment.id());
        schedule(payment.id().toString());
        if (!properties.isAutomatic()) {
            alarms.byHand(payment, "by-hand", "ROBOKASSA_PASSWORD_3 is not set");
        }
    }

    /** The last step of a refund that was declined may still be executing; the new refund is then a task of its own. */
    private void schedule(String payment) {
        var now = clock.instant();
        if (agenda.at(TASK.instance(payment).build(), now) == Plan.EXECUTING) {
            agenda.at(TASK.instance(payment + AGAIN + UUID.randomUUID()).build(), now);
        }
    }

    /** The payment that an execution is about; empty for what is none. */
    static Optional<PaymentId> payment(String instance) {
        var end = instance.indexOf(AGAIN);
        return PaymentId.parse(end < 0 ? instance : instance.substring(0, end));
    }
}
