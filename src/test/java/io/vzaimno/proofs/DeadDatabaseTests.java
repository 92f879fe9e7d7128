package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that dies, hangs or goes away while the service lives. */
@OwnProcesses
class DeadDatabaseTests {

    /** What supervisors grant. */
    private static final Duration STOP = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void whatWasUnderWayGoesOnWhenTheEmbeddedDatabaseIsKilled() {
        try (var world = new ProofWorld(folder)) {
            var process = world.process("--DATABASE_URL=");
            var database = new EmbeddedServer(folder.resolve("postgres"));
            var books = new Books(database.source());
            var customers = new Customers(world, List.of(process), new Random(1));
            process.start();
            process.awaitReady();

            customers.order(Scale.of(5, 40));
            for (var kill = 0; kill < Scale.of(1, 3); kill++) {
                await("checks to run").until(() -> books.processing() > 0);
                database.kill();
                process.awaitReady();
            }
            books.awaitTheEndOf(customers.ordered().size(), Duration.ofMinutes(5));

            books.showEachCompleted(customers.ordered());
            books.balance();
            books.showNothingLeft();
            assertThat(process.stop()).isLessThan(STOP);
        }
    }

    @Test
    void aSecondProcessOnTheFolderGoesOnWhenTheFirstEnds() {
        var checks = Scale.of(3, 6);
        try (var world = new ProofWorld(folder)) {
            var processes = List.of(world.process("--DATABASE_URL="), world.process("--DATABASE_URL="));
            var books = new Books(new EmbeddedServer(folder.resolve("postgres")).source());
            processes.forEach(process -> {
                process.start();
                process.awaitReady();
            });
            var customers = new Customers(world, List.of(processes.getLast()), new Random(1));

            customers.order(checks);
            processes.getFirst().stop();
            processes.getLast().awaitReady();
            books.awaitTheEndOf(checks, Duration.ofMinutes(5));

            books.showEachCompleted(customers.ordered());
            books.balance();
            books.showNothingLeft();
        }
    }

    @Test
    void aDatabaseThatDiesAgainAndAgainEndsTheProcessSoThatASupervisorStartsIt() {
        try (var world = new ProofWorld(folder)) {
            var process = world.process("--DATABASE_URL=");
            var database = new EmbeddedServer(folder.resolve("postgres"));
            process.start();
            process.awaitReady();

            await("the end").atMost(Duration.ofMinutes(2)).until(() -> {
                database.kill();
                return !process.isAlive();
            });

            assertThat(process.exitCode()).isEqualTo(75);
            assertThat(database.isRunning()).isFalse();
        }
    }

    @Test
    void aStopIsInTimeWithAnEmbeddedDatabaseThatHangs() {
        try (var world = new ProofWorld(folder)) {
            var process = world.process("--DATABASE_URL=");
            var database = new EmbeddedServer(folder.resolve("postgres"));
            process.start();
            process.awaitReady();
            var customers = new Customers(world, List.of(process), new Random(1));
            customers.order(3);

            database.freeze();

            assertThat(process.stop()).isLessThan(STOP);
            assertThat(database.isRunning()).isFalse();
        }
    }

    @Test
    void aStopIsInTimeWithADatabaseThatIsAway() {
        try (var world = new ProofWorld(folder);
                var database = new DatabaseServer(folder.resolve("external"))) {
            var process = world.process("--DATABASE_URL=" + database.url());
            process.start();
            process.awaitReady();
            new Customers(world, List.of(process), new Random(1)).order(3);

            database.stop();

            assertThat(process.stop()).isLessThan(STOP);
        }
    }
}
