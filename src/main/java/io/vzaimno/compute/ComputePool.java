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
 * A small bounded pool of threads for work that takes processor time and memory: reading exports, comparing lists, writing
 * reports, drawing pictures. It leaves a processor to everything that answers, and runs no more jobs than fit into the heap.
 * Callers wait in line for a bounded time; those who give up leave the line.
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

    /** Runs the job of a caller who waits for the answer. Empty: the service is busy. */
    public <T> Optional<T> request(Supplier<T> job) {
        return run(requests, job);
    }

    /** Runs the job of a background task, which can come again later. Empty: the service is busy. */
    public <T> Optional<T> attempt(Supplier<T> job) {
        return run(tasks, job);
    }

    /** Waits for no job: those that are left end with the process. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> Optional<T> run(WaitingLine line, Supplier<T> job) {
        return line.enter(places) ? Optional.of(result(start(job))) : Optional.empty();
    }

    /** The place is free when the job ends, whether or not its caller still waits for it. */
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
            throw new IllegalStateException("Interrupted while a job of the compute pool was running");
        }
    }
}
