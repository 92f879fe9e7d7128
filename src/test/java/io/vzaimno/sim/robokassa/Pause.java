package io.vzaimno.sim.robokassa;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Keeps answers back for as long as a test wants. */
public final class Pause {

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch over = new CountDownLatch(0);

    Pause begin() {
        over = new CountDownLatch(1);
        return this;
    }

    /** Whether a caller waits for an answer. */
    public boolean isFelt() {
        return waiting.get() > 0;
    }

    public void end() {
        over.countDown();
    }

    <T> T pass(Supplier<T> answer) {
        waiting.incrementAndGet();
        try {
            over.await();
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
