package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the service, its database or both at random moments, under orders, uploads of exports, purchases and questions:
 * nothing is lost, and nothing is done twice that could be known to be done.
 */
@OwnProcesses
class KillTests {

    private static final Logger log = LoggerFactory.getLogger(KillTests.class);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("proofs.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private enum Victim {
        SERVICE,
        DATABASE,
        BOTH
    }

    @Test
    void nothingIsLostOrDoneTwice() {
        var kills = Integer.getInteger("proofs.kills", Scale.of(3, 1000));
        try (var world = new ProofWorld(folder);
                var users = new BotUsers(world.telegram())) {
            var process = world.process("--DATABASE_URL=", "--MAX_QUEUED_CHECKS=0");
            var database = new EmbeddedServer(folder.resolve("postgres"));
            var books = new Books(database.source());
            var customers = new Customers(world, List.of(process), new Random(seed));
            process.start();
            process.awaitReady();
            books.putOnSale();

            for (var kill = 0; kill < kills; kill++) {
                revive(process);
                if (random.nextInt(5) > 0) {
                    process.awaitReady();
                    work(customers, users, books);
                }
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1500)).toNanos());
                kill(process, database);
                if (kill % 50 == 49) {
                    log.info(
                            "{} kills, {} checks", kill + 1, customers.ordered().size());
                }
            }
            revive(process);
            process.awaitReady();
            users.finish();

            showAllIsWell(world, books, customers, users, kills);
            process.stop();
        }
    }

    /** What a supervisor does. */
    private void revive(ServiceProcess process) {
        if (!process.isAlive()) {
            process.start();
        }
    }

    private void work(Customers customers, BotUsers users, Books books) {
        customers.order(Math.max(0, 3 - books.unfinished()));
        switch (random.nextInt(3)) {
            case 0 -> customers.upload();
            case 1 -> users.buy();
            default -> users.ask();
        }
    }

    private void kill(ServiceProcess process, EmbeddedServer database) {
        var victim = Victim.values()[random.nextInt(Victim.values().length)];
        if (victim != Victim.DATABASE) {
            process.kill();
        }
        if (victim != Victim.SERVICE) {
            database.kill();
        }
    }

    private void showAllIsWell(ProofWorld world, Books books, Customers customers, BotUsers users, int kills) {
        var targets = customers.ordered().keySet();
        books.awaitTheEndOf(targets.size() + customers.uploads(), Duration.ofMinutes(10));
        var witnesses = new Witnesses(world);

        books.showEachCompleted(customers.ordered());
        books.showExports(customers.uploads());
        books.showEachCredited(users.charges());
        books.balance();
        var answeredAgain = users.showEachAnswered();
        await().untilAsserted(books::showNothingLeft);
        witnesses.showThatNoSessionAskedTwiceAtOnce();
        var toldAgain = witnesses.showEachTold(targets, books.lostAnswers());
        assertThat(answeredAgain + toldAgain).isLessThanOrEqualTo(books.lostAnswers());
        assertThat(witnesses.repeatedRequests()).isLessThanOrEqualTo(kills);
        log.info(
                "Seed {}, {} kills: {} checks, {} exports, {} payments, {} requests of which {} were repeated,"
                        + " {} messages repeated after {} lost answers",
                seed,
                kills,
                targets.size(),
                customers.uploads(),
                users.charges().size(),
                witnesses.requests(),
                witnesses.repeatedRequests(),
                answeredAgain + toldAgain,
                books.lostAnswers());
    }
}
