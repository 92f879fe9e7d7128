package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one database, which share the work whatever happens to one of them. */
@OwnProcesses
class ClusterTests {

    /** Less than any process takes that waits in vain for its work to end. */
    private static final Duration QUICK_STOP = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void threeProcessesRunEachCheckOnceWhateverHappensToThem() {
        var checks = Scale.of(12, 200);
        try (var database = new DatabaseServer(folder.resolve("postgres"));
                var world = new ProofWorld(folder)) {
            var processes = Stream.generate(() -> world.process(
                            "--DATABASE_URL=" + database.url(),
                            "--db-scheduler.shutdown-max-wait=2m",
                            "--spring.lifecycle.timeout-per-shutdown-phase=2m"))
                    .limit(3)
                    .toList();
            var books = new Books(database.source());
            var customers = new Customers(world, processes, new Random(1));
            processes.forEach(ServiceProcess::start);
            processes.forEach(ServiceProcess::awaitReady);

            try (var watch = new Watch(books)) {
                customers.order(checks);
                outliveAFrozenOne(processes.getFirst(), books);
                awaitShare(books, checks, 30);
                database.restart();
                awaitShare(books, checks, 60);
                processes.stream().limit(Scale.of(1, 3)).forEach(ClusterTests::replace);
                books.awaitTheEndOf(checks, Duration.ofSeconds(Scale.of(120, 300)));

                assertThat(watch.mostAtOnce()).isEqualTo(3);
            }
            var witnesses = new Witnesses(world);
            books.showEachCompleted(customers.ordered());
            books.balance();
            books.showNothingLeft();
            witnesses.showThatNoSessionAskedTwiceAtOnce();
            witnesses.showEachTold(customers.ordered().keySet(), books.lostAnswers());
        }
    }

    @Test
    void anOrderWakesAWorkerInAnotherProcess() {
        try (var database = new DatabaseServer(folder.resolve("postgres"));
                var world = new ProofWorld(folder)) {
            var rarePolls = "--db-scheduler.polling-interval=10m";
            var worker = world.process("--DATABASE_URL=" + database.url(), "--APP_ROLES=bot,worker", rarePolls);
            var api = world.process("--DATABASE_URL=" + database.url(), "--APP_ROLES=api");
            Stream.of(worker, api).forEach(ServiceProcess::start);
            Stream.of(worker, api).forEach(ServiceProcess::awaitReady);

            new Customers(world, List.of(api), new Random(1)).order();

            await("the first request").until(() -> new Witnesses(world).requests() > 0);
        }
    }

    /** While it stands still, others do its work; what it does afterwards counts no more. */
    private static void outliveAFrozenOne(ServiceProcess frozen, Books books) {
        await("a step of " + frozen.schedulerName())
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    frozen.freeze();
                    var caught = books.stepsOf(frozen.schedulerName()) > 0;
                    if (!caught) {
                        frozen.thaw();
                    }
                    return caught;
                });
        await("others to take its steps").until(() -> books.stepsOf(frozen.schedulerName()) == 0);
        frozen.thaw();
    }

    private static void replace(ServiceProcess process) {
        assertThat(process.stop()).isLessThan(QUICK_STOP);
        process.start();
        process.awaitReady();
    }

    private static void awaitShare(Books books, int checks, int percent) {
        await(percent + " per cent of the checks")
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(5))
                .until(books::over, over -> over * 100 >= checks * percent);
    }
}
