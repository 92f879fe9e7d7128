package io.vzaimno.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.vzaimno.SettableClock;
import io.vzaimno.background.TestJobs.Letter;
import io.vzaimno.background.TestJobs.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@BackgroundTest
class JobQueueTests {

    private static final int MANY = 12;

    @Autowired
    JobQueue jobs;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    Script script;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    private final String id = UUID.randomUUID().toString();

    @Test
    void ofManyTransactionsOnePlansTheExecutionAndAllGoOn() throws Exception {
        for (var round = 0; round < 10; round++) {
            var execution = TestJobs.STEP.execution(id + round);
            var time = inADay();

            var plans = atOnce(() -> inTransaction(() -> jobs.once(execution, time)));

            assertThat(plans).containsOnlyOnce(Plan.PLANNED).containsOnly(Plan.PLANNED, Plan.KNOWN);
            assertThat(jobs.timeOf(TestJobs.STEP, id + round)).contains(time);
        }
    }

    @Test
    void manyTransactionsMayMoveTheSameExecution() throws Exception {
        var execution = TestJobs.STEP.execution(id);
        var time = inADay();

        assertThat(atOnce(() -> inTransaction(() -> jobs.at(execution, time)))).containsOnly(Plan.PLANNED);
        assertThat(atOnce(() -> jobs.at(execution, time.plusSeconds(60)))).containsOnly(Plan.PLANNED);

        assertThat(jobs.timeOf(TestJobs.STEP, id)).contains(time.plusSeconds(60));
    }

    @Test
    void whatIsPlannedAlreadyIsLeftAsItIs() {
        var time = inADay();
        jobs.once(TestJobs.LETTER.execution(id, new Letter("first", 1)), time);
        var row = row(TestJobs.LETTER, id);

        var plan = jobs.once(TestJobs.LETTER.execution(id, new Letter("second", 2)));

        assertThat(plan).isEqualTo(Plan.KNOWN);
        assertThat(row(TestJobs.LETTER, id)).isEqualTo(row);
    }

    @Test
    void whatIsExecutingIsAnAnswer() {
        var execution = TestJobs.STEP.execution(id);
        var mayEnd = new CountDownLatch(1);
        script.on(id, _ -> {
            awaitUninterruptibly(mayEnd);
            return Completion.again(inADay());
        });

        try {
            assertThat(jobs.at(execution, clock.instant())).isEqualTo(Plan.PLANNED);
            await().until(() -> script.executions(id) == 1);

            assertThat(jobs.at(execution, clock.instant())).isEqualTo(Plan.EXECUTING);
            assertThat(jobs.once(execution)).isEqualTo(Plan.EXECUTING);
            assertThat(inTransaction(() -> jobs.at(execution, clock.instant()))).isEqualTo(Plan.EXECUTING);
        } finally {
            mayEnd.countDown();
        }
        await().untilAsserted(() -> assertThat(jobs.once(execution)).isEqualTo(Plan.KNOWN));
    }

    @Test
    void executionsThatEndMeanwhileArePlannedAnew() throws Exception {
        var execution = TestJobs.STEP.execution(id);

        for (var round = 0; round < 20; round++) {
            assertThat(atOnce(() -> jobs.once(execution))).doesNotContainNull();
            assertThat(atOnce(() -> jobs.at(execution, clock.instant()))).doesNotContainNull();
        }

        await().until(() -> jobs.timeOf(TestJobs.STEP, id).isEmpty());
    }

    @Test
    void aPlanIsForgottenWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            jobs.once(TestJobs.STEP.execution(id));
            status.setRollbackOnly();
        });

        assertThat(jobs.timeOf(TestJobs.STEP, id)).isEmpty();
    }

    /** The workers of this test poll once an hour. */
    @Test
    void theCommitWakesAWorker() {
        var other = id + "-other";
        transaction.executeWithoutResult(_ -> {
            jobs.once(TestJobs.STEP.execution(id));
            jobs.once(TestJobs.STEP.execution(other));
            assertThat(script.executions(id)).isZero();
        });

        await().until(() -> script.executions(id) == 1 && script.executions(other) == 1);
    }

    @Test
    void theDataComesWithTheExecution() {
        var letter = new Letter("Grüße, \"привет\"", Long.MAX_VALUE);

        jobs.once(TestJobs.LETTER.execution(id, letter));

        await().until(() -> script.letters.contains(letter));
    }

    /** So that versions of the service before this queue, and db-scheduler, find what they know. */
    @Test
    void aRowIsWhatDbSchedulerItselfWouldWrite() {
        var time = inADay();
        var letter = new Letter("hello", 7);
        scheduler.scheduleIfNotExists(new TaskInstance<>("test-letter", "theirs-" + id, () -> letter, 50), time);
        scheduler.scheduleIfNotExists(new TaskInstance<>("test-step", "theirs-" + id, () -> null, 30), time);

        jobs.once(TestJobs.LETTER.execution("ours-" + id, letter), time);
        jobs.once(TestJobs.STEP.execution("ours-" + id).withPriority(30), time);

        assertThat(row(TestJobs.LETTER, "ours-" + id)).isEqualTo(row(TestJobs.LETTER, "theirs-" + id));
        assertThat(row(TestJobs.STEP, "ours-" + id)).isEqualTo(row(TestJobs.STEP, "theirs-" + id));
    }

    @Test
    void aMovedRowIsWhatDbSchedulerItselfWouldWrite() {
        var letter = new Letter("hello", 7);
        for (var kind : List.of("ours-", "theirs-")) {
            jobs.once(TestJobs.LETTER.execution(kind + id, letter), inADay());
            jdbc.sql(
                            "UPDATE scheduled_tasks SET consecutive_failures = 3, last_failure = now() WHERE task_instance = :id")
                    .param("id", kind + id)
                    .update();
        }
        var later = new Letter("hello again", 8);
        var time = inADay().plusSeconds(60);

        scheduler.schedule(
                new TaskInstance<>("test-letter", "theirs-" + id, () -> later, 50),
                time,
                ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        jobs.at(TestJobs.LETTER.execution("ours-" + id, later), time);

        assertThat(row(TestJobs.LETTER, "ours-" + id)).isEqualTo(row(TestJobs.LETTER, "theirs-" + id));
    }

    private Map<String, @Nullable Object> row(JobType<?> job, String of) {
        return jdbc.sql("""
                        SELECT convert_from(task_data, 'UTF8') AS data, execution_time, picked, picked_by, last_success,
                               last_failure, consecutive_failures, last_heartbeat, version, priority
                          FROM scheduled_tasks
                         WHERE task_name = :job AND task_instance = :id
                        """).param("job", job.name()).param("id", of).query().singleRow();
    }

    private Instant inADay() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    /** The transaction has work of its own, before and after, that must not be lost. */
    private Plan inTransaction(Supplier<Plan> planning) {
        return transaction.execute(_ -> {
            jdbc.sql("SELECT 1").query(Integer.class).single();
            var plan = planning.get();
            jdbc.sql("SELECT 1").query(Integer.class).single();
            return plan;
        });
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Plan> atOnce(Supplier<Plan> planning) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(MANY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.invokeAll(IntStream.range(0, MANY)
                    .<Callable<Plan>>mapToObj(_ -> () -> {
                        barrier.await();
                        return planning.get();
                    })
                    .toList());
            var plans = new ArrayList<Plan>();
            for (var plan : running) {
                plans.add(plan.get());
            }
            return plans;
        }
    }
}
