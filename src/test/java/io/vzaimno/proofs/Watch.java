package io.vzaimno.proofs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts again and again how many checks run at once. */
final class Watch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final AtomicInteger most = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    Watch(Books books) {
        var _ = thread.scheduleWithFixedDelay(
                () -> most.accumulateAndGet(books.processing(), Math::max), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    int mostAtOnce() {
        return most.get();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
