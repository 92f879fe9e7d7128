package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingRoomTests {

    private static final int READERS = 40;

    private final CyclicBarrier pair = new CyclicBarrier(2);
    private final ReadingRoom room = new ReadingRoom();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();

    @Test
    void letsTwoReadAtATimeAndEverybodyInTheEnd() {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, READERS).forEach(_ -> readers.execute(() -> room.inPlace(this::read)));
        }

        assertThat(served).hasValue(READERS);
        assertThat(most).hasValue(2);
    }

    private int read() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            pair.await(); // whoever is let in as a third would be counted here
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        inside.decrementAndGet();
        return served.incrementAndGet();
    }
}
