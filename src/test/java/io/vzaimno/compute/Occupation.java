package io.vzaimno.compute;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Jobs that keep all places of a pool, and callers that wait behind them, until they are told to go. */
public final class Occupation implements AutoCloseable {

    private final ComputePool pool;
    private final CountDownLatch begun;
    private final CountDownLatch end = new CountDownLatch(1);

    private Occupation(ComputePool pool, int places) {
        this.pool = pool;
        this.begun = new CountDownLatch(places);
    }

    public static Occupation of(ComputePool pool) {
        var places = pool.size();
        var occupation = new Occupation(pool, places);
        IntStream.range(0, places).forEach(_ -> Thread.startVirtualThread(() -> pool.request(occupation::stay)));
        occupation.await(occupation.begun);
        return occupation;
    }

    /** Fills the line of requests, so that the next one is refused. */
    public Occupation withAllRequestsWaiting() {
        return waiting(20, () -> pool.request(() -> true));
    }

    /** Fills the line of background tasks, so that the next one is refused. */
    public Occupation withAllTasksWaiting() {
        return waiting(4, () -> pool.attempt(() -> true));
    }

    /** Lets everybody go. */
    public void end() {
        end.countDown();
    }

    @Override
    public void close() {
        end();
    }

    private Occupation waiting(int callers, Runnable call) {
        var threads = IntStream.range(0, callers)
                .mapToObj(_ -> Thread.startVirtualThread(call))
                .toList();
        Awaitility.await()
                .until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
        return this;
    }

    /** Until the end, or until the pool is closed: who throws then fails whatever test runs beside. */
    private boolean stay() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
