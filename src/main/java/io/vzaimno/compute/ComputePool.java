package io.vzaimno.compute;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A small bounded thread pool for work that needs processor time and memory: reading exports, comparing lists, writing
 * reports, drawing pictures. It leaves one processor to the request threads and runs no more jobs than fit into the heap.
 * Callers wait in a bounded queue, and leave it after a timeout.
 */
@Component
public class ComputePool implements AutoCloseable {

    private final int size;
    private final Semaphore places;
    private final WaitingLine requests = WaitingLine.forRequests();
    private final WaitingLine tasks = WaitingLine.forTasks();
    private final ExecutorService threads;

    @Autowired
    ComputePool() {
        this(PoolSize.of(
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory()));
    }

    ComputePool(int size) {
        this.size = size;
        places = new Semaphore(size, true);
        threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().name("compute-", 0).daemon().factory());
    }

    /** How many jobs run at once. */
    int size() {
        return size;
    }

    /** Runs the job of a request. Empty: the pool is busy. */
    public <T> Optional<T> request(Supplier<T> job) {
        return run(requests, job);
    }

    /** Runs the job of a background task, which can be retried later. Empty: the pool is busy. */
    public <T> Optional<T> attempt(Supplier<T> job) {
        return run(tasks, job);
    }

    /** Does not wait for running jobs: they end with the process. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> Optional<T> run(WaitingLine line, Supplier<T> job) {
        return line.enter(places) ? Optional.of(result(start(job))) : Optional.empty();
    }

    /** The permit is released when the job ends, even if its caller no longer waits. */
    private <T> Future<T> start(Supplier<T> job) {
        var context = MDC.getCopyOfContextMap();
        try {
            return threads.submit(() -> {
                try {
                    MDC.setContextMap(context);
                    return job.get();
                } finally {
                    MDC.clear();
                    places.release();
                }
            });
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private static <T> T result(Future<T> job) {
        try {
            return job.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a job of the compute pool");
        }
    }
}
