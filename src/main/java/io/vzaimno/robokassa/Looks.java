package io.vzaimno.robokassa;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.vzaimno.payments.Payment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When to look what became of an order, should its callback be lost: soon, then hourly for a day. */
@Component
class Looks {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("robokassa-state");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    Looks(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Plans the first look, in the transaction of the order. Robokassa knows no state of test payments. */
    void begin(Payment payment) {
        if (!payment.test()) {
            next(payment).ifPresent(time -> schedule(payment, time));
        }
    }

    /** Looks at once, since somebody says that he has paid. */
    void now(Payment payment) {
        if (!payment.test()) {
            schedule(payment, clock.instant());
        }
    }

    /** The next look at an order; empty where there were enough. */
    Optional<Instant> next(Payment payment) {
        var now = clock.instant();
        return Stream.concat(LongStream.of(2, 5, 15).mapToObj(Duration::ofMinutes), hours())
                .map(payment.createdAt()::plus)
                .filter(now::isBefore)
                .findFirst();
    }

    private static Stream<Duration> hours() {
        return LongStream.rangeClosed(1, 24).mapToObj(Duration::ofHours);
    }

    private void schedule(Payment payment, Instant time) {
        var instance = TASK.instance(payment.id().toString()).build();
        scheduler.getObject().schedule(instance, time, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }
}
