package io.vzaimno.payments.robokassa;

import io.vzaimno.background.JobQueue;
import io.vzaimno.background.JobType;
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

    static final JobType<Void> JOB = JobType.of("robokassa-refund");

    private static final String AGAIN = ":";

    private final RefundTable table;
    private final RefundProperties properties;
    private final PaymentAlarms alarms;
    private final JobQueue jobs;
    private final Clock clock;

    RefundRequests(RefundTable table, RefundProperties properties, PaymentAlarms alarms, JobQueue jobs, Clock clock) {
        this.table = table;
        this.properties = properties;
        this.alarms = alarms;
        this.jobs = jobs;
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

    /** The last step of a refund that was declined may still be executing; the new refund is then an execution of its own. */
    private void schedule(String payment) {
        var now = clock.instant();
        if (jobs.at(JOB.execution(payment), now) == Plan.EXECUTING) {
            jobs.at(JOB.execution(payment + AGAIN + UUID.randomUUID()), now);
        }
    }

    /** The payment that an execution is about; empty for what is none. */
    static Optional<PaymentId> payment(String id) {
        var end = id.indexOf(AGAIN);
        return PaymentId.parse(end < 0 ? id : id.substring(0, end));
    }
}
