package io.vzaimno.robokassa;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.RefundRequested;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up refunds that operators want, in the transaction of their wish. */
@Component
class RefundRequests {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("robokassa-refund");

    private final RefundTable table;
    private final RefundProperties properties;
    private final Alarms alarms;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    RefundRequests(
            RefundTable table,
            RefundProperties properties,
            Alarms alarms,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.table = table;
        this.properties = properties;
        this.alarms = alarms;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void on(RefundRequested event) {
        var payment = event.payment();
        if (payment.method() != PaymentMethod.ROBOKASSA) {
            return;
        }
        table.begin(payment.id());
        var instance = TASK.instance(payment.id().toString()).build();
        scheduler.getObject().schedule(instance, clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        if (!properties.isAutomatic()) {
            alarms.byHand(payment, "by-hand", "ROBOKASSA_PASSWORD_3 is not set");
        }
    }
}
