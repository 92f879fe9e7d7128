package io.vzaimno.sim.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Faults that a test has ordered: for the next calls of a method, or at random. */
public final class Faults {

    /** Instead of a method's name: any method. */
    public static final String ANY = "*";

    private record Ordered(String method, Fault fault) {}

    private record Chance(Random random, double probability, List<Fault> faults) {}

    private final Clock clock;
    private final List<Ordered> ordered = new ArrayList<>();
    private final AtomicInteger hanging = new AtomicInteger();
    private @Nullable Chance chance;
    private Instant floodUntil = Instant.MIN;
    private CountDownLatch held = new CountDownLatch(1);

    Faults(Clock clock) {
        this.clock = clock;
    }

    /**
     * The next calls of a method fail, after those already ordered.
     *
     * @param method its name, or {@link #ANY}, which leaves getUpdates alone
     */
    public synchronized Faults next(int calls, String method, Fault fault) {
        for (var i = 0; i < calls; i++) {
            ordered.add(new Ordered(method, fault));
        }
        return this;
    }

    /**
     * From now on calls fail by chance, getUpdates excepted; the same seed and order of calls give the same faults.
     *
     * @param probability from 0 to 1, per call
     */
    public synchronized Faults randomly(long seed, double probability, Fault... faults) {
        chance = new Chance(new Random(seed), probability, List.of(faults));
        return this;
    }

    /** Refuses everything but getUpdates with 429 and the time that is left, as Telegram does to a bot that floods. */
    public synchronized Faults flood(Duration pause) {
        floodUntil = clock.instant().plus(pause);
        return this;
    }

    /** Lets all calls go on that hang. */
    public synchronized void release() {
        held.countDown();
        held = new CountDownLatch(1);
    }

    /** Takes back all orders and lets go what hangs. */
    public synchronized void clear() {
        ordered.clear();
        chance = null;
        floodUntil = Instant.MIN;
        release();
    }

    synchronized Optional<Fault> draw(String method) {
        for (var order : ordered) {
            var name = order.method.equals(ANY) && !isPolling(method) ? method : order.method;
            if (name.equalsIgnoreCase(method)) {
                ordered.remove(order);
                return Optional.of(order.fault);
            }
        }
        var now = clock.instant();
        if (now.isBefore(floodUntil) && !isPolling(method)) {
            var left = Duration.between(now, floodUntil).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
            return Optional.of(new Fault.TooManyRequests(left));
        }
        if (chance != null && !isPolling(method) && chance.random.nextDouble() < chance.probability) {
            return Optional.of(chance.faults.get(chance.random.nextInt(chance.faults.size())));
        }
        return Optional.empty();
    }

    /** Whether a call hangs just now. */
    public boolean isHolding() {
        return hanging.get() > 0;
    }

    void hang() throws InterruptedException {
        var latch = latch();
        hanging.incrementAndGet();
        try {
            latch.await();
        } finally {
            hanging.decrementAndGet();
        }
    }

    private synchronized CountDownLatch latch() {
        return held;
    }

    private static boolean isPolling(String method) {
        return method.equalsIgnoreCase("getUpdates");
    }
}
