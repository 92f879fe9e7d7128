package io.vzaimno.sim.instagram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes requests wait. */
final class Patience {

    private CountDownLatch latch = new CountDownLatch(1);

    void last(Duration duration) throws InterruptedException {
        if (duration.isPositive()) {
            var _ = current().await(duration.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void lastForEver() throws InterruptedException {
        current().await();
    }

    /** Of all that wait now. */
    synchronized void end() {
        latch.countDown();
        latch = new CountDownLatch(1);
    }

    private synchronized CountDownLatch current() {
        return latch;
    }
}
