package io.vzaimno.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.TestDatabase;
import io.vzaimno.background.TestJobs.Script;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ResourceLock("background")
class WorkerRestartTests {

    private final String database = TestDatabase.fresh();
    private final String id = UUID.randomUUID().toString();

    @Test
    void whatAnotherProcessPlannedIsExecutedByTheNextWorker() {
        try (var planner = start("api")) {
            planner.getBean(JobQueue.class).once(TestJobs.STEP.execution(id));
        }

        try (var worker = start("worker")) {
            await().until(() -> worker.getBean(Script.class).executions(id) == 1);
        }
    }

    @Test
    void whatADeadProcessHadBegunIsBegunAgain() {
        try (var planner = start("api")) {
            planner.getBean(JobQueue.class).once(TestJobs.STEP.execution(id));
            var rows =
                    planner.getBean(JdbcClient.class).sql("""
                            UPDATE scheduled_tasks
                               SET picked = true, picked_by = 'dead', last_heartbeat = now() - interval '5 minutes'
                             WHERE task_instance = :id
                            """).param("id", id).update();
            assertThat(rows).isOne();
        }

        try (var worker = start("worker")) {
            await().until(() -> worker.getBean(Script.class).executions(id) == 1);
        }
    }

    /** Another start neither adds a second execution nor puts it off. */
    @Test
    void aRecurringJobKeepsItsTime() {
        try (var worker = start("worker")) {
            await().until(() -> worker.getBean(Script.class).rounds.get() == 1);
            var jobs = worker.getBean(JobQueue.class);
            await().until(() -> jobs.timeOf(TestJobs.ROUND, "recurring")
                    .filter(time -> time.isAfter(worker.getBean(Clock.class).instant()))
                    .isPresent());
            var planned = jobs.timeOf(TestJobs.ROUND, "recurring");

            try (var other = start("worker")) {
                assertThat(other.getBean(JobQueue.class).timeOf(TestJobs.ROUND, "recurring"))
                        .isEqualTo(planned);
                assertThat(other.getBean(Script.class).rounds).hasValue(0);
            }
        }
    }

    private ConfigurableApplicationContext start(String role) {
        return new SpringApplicationBuilder(BackgroundAlone.class)
                .web(WebApplicationType.NONE)
                .run("--DATABASE_URL=" + database, "--DATA_DIR=target/test-data", "--app.roles=" + role);
    }
}
