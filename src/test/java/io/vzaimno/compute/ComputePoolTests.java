package io.vzaimno.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

class ComputePoolTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final ComputePool pool = new ComputePool(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Occupation occupation;

    @AfterEach
    void close() {
        if (occupation != null) {
            occupation.close();
        }
        callers.close();
        pool.close();
    }

    private Occupation occupation() {
        occupation = Occupation.of(pool);
        return occupation;
    }

    @Test
    void runsJobsOnAThreadOfItsOwnWithTheCallersLogContext() {
        try (var _ = MDC.putCloseable("check", "7")) {
            var seen = pool.request(() -> Thread.currentThread().getName() + " " + MDC.get("check"));

            assertThat(seen).contains("compute-0 7");
        }
    }

    @Test
    void runsNoMoreJobsAtOnceThanItHasPlaces() {
        var running = new AtomicInteger();
        var most = Collections.synchronizedList(new ArrayList<Integer>());
        var jobs = new ArrayList<Future<Optional<Integer>>>();
        for (var i = 0; i < 20; i++) {
            jobs.add(callers.submit(() -> pool.request(() -> {
                most.add(running.incrementAndGet());
                return running.decrementAndGet();
            })));
        }

        assertThat(jobs).allSatisfy(job -> assertThat(job.get()).isPresent());
        assertThat(most).hasSize(20).containsOnly(1);
    }

    @Test
    void isBusyForTheTwentyFirstRequestInLine() {
        occupation().withAllRequestsWaiting();

        assertThat(pool.request(() -> true)).isEmpty();
    }

    @Test
    void keepsFewTasksWaitingAndLeavesTheLineOfRequestsAlone() {
        var busy = occupation().withAllTasksWaiting();

        assertThat(pool.attempt(() -> true)).isEmpty();
        var request = callers.submit(() -> pool.request(() -> true));
        busy.end();
        assertThat(request).succeedsWithin(LONG).isEqualTo(Optional.of(true));
    }

    @Test
    void forgetsCallersThatGiveUp() throws InterruptedException {
        var busy = occupation();
        var ran = new AtomicInteger();
        var gone = new ArrayList<Thread>();
        for (var i = 0; i < 20; i++) {
            gone.add(Thread.startVirtualThread(() -> pool.request(ran::incrementAndGet)));
        }
        await().until(() -> gone.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

        gone.forEach(Thread::interrupt);
        for (var thread : gone) {
            thread.join();
        }
        var next = callers.submit(() -> pool.request(() -> true));
        busy.end();

        assertThat(next).succeedsWithin(LONG).isEqualTo(Optional.of(true));
        assertThat(ran).hasValue(0);
    }

    @Test
    void passesOnWhatAJobThrowsAndHasItsPlaceBack() {
        assertThatThrownBy(() -> pool.request(() -> {
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> pool.attempt(() -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(pool.attempt(() -> 1)).contains(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 256, 1",
        "2, 256, 1",
        "2, 6000, 1",
        "4, 1000, 1",
        "4, 2000, 3",
        "8, 256, 1",
        "8, 2000, 3",
        "8, 64000, 7"
    })
    void isSizedByProcessorsAndMemory(int processors, long megabytes, int size) {
        assertThat(PoolSize.of(processors, megabytes << 20)).isEqualTo(size);
    }
}
