package io.vzaimno.payments.robokassa;

import io.vzaimno.background.JobQueue;
import io.vzaimno.background.JobType;
import io.vzaimno.payments.Payment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When to look what became of an order, should its callback be lost: soon, then hourly for a day. */
@Component
class StatusSchedule {

    static final JobType<Void> JOB = JobType.of("robokassa-state");

    private final JobQueue jobs;
    private final Clock clock;

    StatusSchedule(JobQueue jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Plans the first look, in the transaction of the order. Robokassa knows no state of test payments. */
    void begin(Payment payment) {
        if (!payment.test()) {
            next(payment).ifPresent(time -> schedule(payment, time));
        }
    }

    /** StatusSchedule at once, because the buyer says that the order is paid. */
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

    /** Also where a look is under way: it tells as much, and plans the next one itself. */
    private void schedule(Payment payment, Instant time) {
        jobs.at(JOB.execution(payment.id().toString()), time);
    }
}
