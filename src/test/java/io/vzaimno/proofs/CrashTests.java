package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills processes at random moments while checks are ordered and run, and then looks whether anything went wrong. */
@OwnProcesses
class CrashTests {

    private static final Logger log = LoggerFactory.getLogger(CrashTests.class);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("proofs.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int interruptedSteps;

    @Test
    void processesThatAreKilledHarmNoCheck() {
        try (var database = new DatabaseServer(folder.resolve("postgres"));
                var world = new ProofWorld(folder)) {
            var processes = List.of(
                    world.process("--DATABASE_URL=" + database.url()),
                    world.process("--DATABASE_URL=" + database.url()));
            var books = new Books(database.source());
            var customers = new Customers(world, processes, new Random(seed));
            processes.forEach(ServiceProcess::start);
            processes.forEach(ServiceProcess::awaitReady);

            for (var kill = 0; kill < Scale.of(2, 100); kill++) {
                customers.order(Math.max(0, 5 - books.unfinished()));
                var victim = processes.get(random.nextInt(processes.size()));
                waitForAMoment(victim);
                kill(victim, books);
                victim.start();
            }

            showAllIsWell(world, books, customers);
        }
    }

    /** Mostly while it works, now and then while it starts. */
    private void waitForAMoment(ServiceProcess victim) {
        if (random.nextInt(5) > 0) {
            victim.awaitReady();
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2000)).toNanos());
    }

    private void kill(ServiceProcess victim, Books books) {
        victim.kill();
        interruptedSteps += books.stepsOf(victim.schedulerName());
    }

    private void showAllIsWell(ProofWorld world, Books books, Customers customers) {
        var targets = customers.ordered().keySet();
        books.awaitTheEndOf(targets.size(), Duration.ofMinutes(5));
        var witnesses = new Witnesses(world);

        books.showEachCompleted(customers.ordered());
        books.balance();
        books.showNothingLeft();
        witnesses.showThatNoSessionAskedTwiceAtOnce();
        var toldAgain = witnesses.showEachTold(targets, books.lostAnswers());
        assertThat(witnesses.repeatedRequests()).isLessThanOrEqualTo(interruptedSteps);
        log.info(
                "Seed {}: {} checks, {} requests, {} repeated after {} interrupted steps, {} messages repeated after {}"
                        + " lost answers",
                seed,
                targets.size(),
                witnesses.requests(),
                witnesses.repeatedRequests(),
                interruptedSteps,
                toldAgain,
                books.lostAnswers());
    }
}
