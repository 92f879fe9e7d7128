package io.vzaimno.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.vzaimno.SettableClock;
import io.vzaimno.background.TestJobs.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What becomes of an execution, one that succeeds and one that fails. */
@BackgroundTest
class JobTests {

    @Autowired
    JobQueue jobs;

    @Autowired
    Scheduler scheduler;

    @Autowired
    Script script;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String id = UUID.randomUUID().toString();

    @Test
    void anExecutionThatIsDoneCanBePlannedAgain() {
        jobs.once(TestJobs.STEP.execution(id));
        await().until(() -> jobs.timeOf(TestJobs.STEP, id).isEmpty());

        assertThat(jobs.once(TestJobs.STEP.execution(id))).isEqualTo(Plan.PLANNED);

        await().until(() -> script.executions(id) == 2);
    }

    @Test
    void goesOnWhenItSays() {
        var pause = Duration.ofMinutes(10);
        script.on(id, _ -> script.executions(id) < 3 ? Completion.againAfter(pause) : Completion.done());
        jobs.once(TestJobs.STEP.execution(id));
        awaitRest(1);

        pass(pause.minusSeconds(30));
        assertThat(script.executions(id)).isOne();
        pass(Duration.ofSeconds(30));
        awaitRest(2);
        pass(pause);

        await().until(() -> jobs.timeOf(TestJobs.STEP, id).isEmpty());
        assertThat(script.executions(id)).isEqualTo(3);
    }

    /** A minute, two, four; the fourth failure is the last. */
    @Test
    void triesAgainAfterGrowingPausesAndGivesUpOnce() {
        var failures = new CopyOnWriteArrayList<Integer>();
        script.on(id, attempt -> {
            failures.add(attempt.failures());
            throw new IllegalStateException("by wish of the test");
        });
        jobs.once(TestJobs.STEP.execution(id));

        var pauses = new ArrayList<Duration>();
        for (var attempt = 1; attempt <= 3; attempt++) {
            awaitRest(attempt);
            pauses.add(sinceLastFailure());
            pass(Duration.ofMinutes(4));
        }

        await().until(() -> jobs.timeOf(TestJobs.STEP, id).isEmpty());
        assertThat(pauses).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4));
        assertThat(failures).containsExactly(0, 1, 2, 3);
        assertThat(script.givenUp).containsOnlyOnce(id);
    }

    @Test
    void aSuccessEndsTheRowOfFailures() {
        script.on(id, attempt -> {
            if (script.executions(id) == 1) {
                throw new IllegalStateException("by wish of the test");
            }
            return Completion.againAfter(Duration.ofMinutes(1));
        });
        jobs.once(TestJobs.STEP.execution(id));
        awaitRest(1);
        assertThat(failures()).isOne();

        pass(Duration.ofMinutes(1));

        awaitRest(2);
        assertThat(failures()).isZero();
    }

    @Test
    void decidesInTheTransactionThatStoresTheDecision() {
        var inTransaction = new CopyOnWriteArrayList<Boolean>();
        var later = clock.instant().plus(Duration.ofDays(1));
        script.on(
                id,
                _ -> Completion.decided(() -> {
                    inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
                    return Completion.again(later);
                }));

        jobs.once(TestJobs.STEP.execution(id));

        awaitRest(1);
        assertThat(jobs.timeOf(TestJobs.STEP, id)).contains(later);
        assertThat(inTransaction).isEqualTo(List.of(true));
    }

    @Test
    void aRecurringJobRunsAgainAfterEachPause() {
        await().until(() -> script.rounds.get() > 0);
        var rounds = script.rounds.get();

        pass(TestJobs.ROUND_PAUSE.plusMinutes(1));

        await().until(() -> script.rounds.get() > rounds);
    }

    @Test
    void aStartPlansWhatBeginsWithIt() {
        await().until(() -> script.executions("start") == 1);
        assertThat(jobs.timeOf(TestJobs.BEGINNING, "start")).isEmpty();
    }

    /** The workers of this test poll once an hour and are to look now. */
    private void pass(Duration time) {
        clock.advance(time);
        scheduler.triggerCheckForDueExecutions();
    }

    private void awaitRest(int executions) {
        await().until(() -> script.executions(id) == executions && !isPicked());
    }

    private boolean isPicked() {
        return jdbc.sql("SELECT picked FROM scheduled_tasks WHERE task_instance = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private int failures() {
        return jdbc.sql("SELECT consecutive_failures FROM scheduled_tasks WHERE task_instance = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private Duration sinceLastFailure() {
        return jdbc.sql("""
                        SELECT extract(epoch FROM execution_time - last_failure)
                          FROM scheduled_tasks
                         WHERE task_instance = :id
                        """)
                .param("id", id)
                .query((row, _) -> Duration.ofMillis(Math.round(row.getDouble(1) * 1000)))
                .single();
    }
}
