package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills processes at random moments while checks are ordered and run, and then looks whether anything went wrong. */
class CrashTests {

    private static final Logger log = LoggerFactory.getLogger(CrashTests.class);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("seeds")
    void processesThatAreKilledHarmNoCheck(long seed) {
        var random = new Random(seed);
        try (var database = new DatabaseServer(folder.resolve("postgres"));
                var world = new ProofWorld(folder)) {
            var processes = List.of(
                    world.process("--DATABASE_URL=" + database.url()),
                    world.process("--DATABASE_URL=" + database.url()));
            var books = new Books(database::jdbc);
            var customers = new Customers(world, processes, new Random(seed));
            processes.forEach(ServiceProcess::start);
            processes.forEach(ServiceProcess::awaitReady);

            var lost = 0;
            for (var kill = 0; kill < Scale.of(5, 100); kill++) {
                customers.order(Math.max(0, 5 - books.unfinished()));
                var victim = processes.get(random.nextInt(processes.size()));
                waitForAMoment(victim, random);
                victim.kill();
                lost += books.stepsOf(victim.schedulerName());
                victim.start();
            }
            books.awaitTheEndOf(customers.ordered().size(), Duration.ofMinutes(5));

            var witnesses = new Witnesses(world);
            books.showEachCompleted(customers.ordered());
            books.balance();
            books.showNothingLeft();
            witnesses.showThatNoSessionAskedTwiceAtOnce();
            var told = witnesses.showEachTold(customers.ordered().keySet(), books.lostAnswers());
            log.info(
                    "{} kills, seed {}: {} checks, {} requests, {} repeated in {} interrupted steps,"
                            + " {} messages repeated after {} lost answers",
                    Scale.of(5, 100),
                    seed,
                    customers.ordered().size(),
                    witnesses.requests(),
                    witnesses.repeatedRequests(),
                    lost,
                    told,
                    books.lostAnswers());
            assertThat(witnesses.repeatedRequests()).isLessThanOrEqualTo(lost);
        }
    }

    static List<Long> seeds() {
        return List.of(Long.getLong("proofs.seed", System.nanoTime()));
    }

    /** Mostly while it works, now and then while it starts. */
    private static void waitForAMoment(ServiceProcess victim, Random random) {
        if (random.nextInt(5) > 0) {
            victim.awaitReady();
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2000)).toNanos());
    }
}
