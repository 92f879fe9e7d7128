package io.vzaimno.telegram.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A bulkhead: reserves scheduler threads for other work, even while all calls of Telegram are slow. */
@Component
class DeliveryBulkhead {

    private static final int HANDS = 12;
    private static final Duration UNTIL_FREE = Duration.ofMillis(500);

    private final Semaphore free = new Semaphore(HANDS);
    private final Clock clock;

    DeliveryBulkhead(Clock clock) {
        this.clock = clock;
    }

    /** Runs a piece of work, which returns when to continue; if the bulkhead is full, that is soon. */
    Optional<Instant> lend(Supplier<Optional<Instant>> work) {
        if (!free.tryAcquire()) {
            return Optional.of(clock.instant().plus(UNTIL_FREE));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
