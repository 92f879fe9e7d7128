package io.vzaimno.proofs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vzaimno.database.PgBouncer;
import io.vzaimno.database.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole service through a pooler that gives each transaction another connection. */
@OwnProcesses
class PoolerTests {

    @TempDir
    Path folder;

    @Test
    void checksRunToTheirEndsThroughPgBouncer() {
        var checks = Scale.of(3, 6);
        assumeTrue(PgBouncer.isInstalled(), "pgbouncer is not installed");
        try (var server = TestServer.in(folder.resolve("postgres"));
                var pooler = PgBouncer.before(server, folder.resolve("pooler"));
                var world = new ProofWorld(folder.resolve("service"))) {
            var process = world.process("--DATABASE_URL=" + pooler.url("postgres"));
            var books = new Books(new DriverManagerDataSource(server.jdbc("postgres")));
            var customers = new Customers(world, List.of(process), new Random(1));
            process.start();
            process.awaitReady();

            customers.order(checks);
            books.awaitTheEndOf(checks, Duration.ofMinutes(2));

            books.showEachCompleted(customers.ordered());
            books.balance();
            books.showNothingLeft();
        }
    }
}
