package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.vzaimno.background.Agenda;
import io.vzaimno.background.Plan;
import io.vzaimno.payments.Payment;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Tasks that many plan at once; here by an example of Robokassa's, which does nothing for a payment that is none. */
@RobokassaTest
class AgendaTests {

    private static final int MANY = 12;

    @Autowired
    Agenda agenda;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Till till;

    @Autowired
    RobokassaSimulator simulator;

    @Test
    void ofManyTransactionsOnePlansTheTaskAndAllGoOn() throws Exception {
        for (var round = 0; round < 10; round++) {
            var task = task();
            var time = Instant.now().plus(Duration.ofDays(1));

            var plans = atOnce(() -> inTransaction(() -> agenda.once(task, time)));

            assertThat(plans).containsOnlyOnce(Plan.PLANNED).containsOnly(Plan.PLANNED, Plan.KNOWN);
            assertThat(scheduler.getScheduledExecution(task)).isPresent();
            scheduler.cancel(task);
        }
    }

    @Test
    void manyTransactionsMayMoveTheSameTask() throws Exception {
        var task = task();
        var time = Instant.now().plus(Duration.ofDays(1));

        assertThat(atOnce(() -> inTransaction(() -> agenda.at(task, time)))).containsOnly(Plan.PLANNED);
        assertThat(atOnce(() -> agenda.at(task, time.plusSeconds(60)))).containsOnly(Plan.PLANNED);

        assertThat(scheduler.getScheduledExecution(task).orElseThrow().getExecutionTime())
                .isAfter(time.plusSeconds(59));
        scheduler.cancel(task);
    }

    @Test
    void whatIsExecutingIsAnAnswer() {
        var payment = till.atThePage("199.00");
        var task = StatusSchedule.TASK.instance(payment.id().toString()).build();
        var pause = simulator.pauseStates();
        try {
            assertThat(agenda.at(task, Instant.now())).isEqualTo(Plan.PLANNED);
            await().until(pause::isFelt);

            assertThat(agenda.at(task, Instant.now())).isEqualTo(Plan.EXECUTING);
            assertThat(agenda.once(task, Instant.now())).isEqualTo(Plan.EXECUTING);
            assertThat(inTransaction(() -> agenda.at(task, Instant.now()))).isEqualTo(Plan.EXECUTING);
        } finally {
            pause.end();
        }
        await().until(() -> isAtRest(payment));
        assertThat(agenda.once(task, Instant.now())).isEqualTo(Plan.KNOWN);
    }

    @Test
    void tasksThatEndMeanwhileArePlannedAnew() throws Exception {
        var task = task();

        for (var round = 0; round < 20; round++) {
            assertThat(atOnce(() -> agenda.at(task, Instant.now()))).doesNotContainNull();
        }

        await().until(() -> scheduler.getScheduledExecution(task).isEmpty());
    }

    @Test
    void aPlanIsForgottenWithItsTransaction() {
        var task = task();

        transaction.executeWithoutResult(status -> {
            agenda.once(task, Instant.now());
            status.setRollbackOnly();
        });

        assertThat(scheduler.getScheduledExecution(task)).isEmpty();
    }

    private boolean isAtRest(Payment payment) {
        return scheduler
                .getScheduledExecution(
                        StatusSchedule.TASK.instanceId(payment.id().toString()))
                .filter(execution -> !execution.isPicked())
                .isPresent();
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

    private static TaskInstance<Void> task() {
        return StatusSchedule.TASK.instance(UUID.randomUUID().toString()).build();
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
