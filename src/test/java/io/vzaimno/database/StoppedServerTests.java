package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server ends when its service does. */
@OwnServers
class StoppedServerTests {

    private static final int WRITERS = 10;
    private static final long ROUNDS = 30;

    @TempDir
    Path folder;

    private final AtomicLong rounds = new AtomicLong();

    @Test
    void endsWithoutAPanicWhileManyWrite() throws Exception {
        var database = Holder.here(postgres());
        try (var owner = embedded().asOwner()) {
            Sql.execute(owner, "CREATE TABLE written (n int, filling text)");
        }
        var writers = writers();

        await().until(() -> rounds.get() > ROUNDS);
        database.close();

        for (var writer : writers) {
            writer.join();
        }
        assertThat(embedded().isRunning()).isFalse();
        assertThat(Files.readString(folder.resolve("postgres.log")))
                .doesNotContain("PANIC")
                .contains("received fast shutdown request", "database system is shut down");
    }

    @Test
    void endsAlsoIfTheThreadThatStopsItIsInterrupted() throws Exception {
        var database = Holder.here(postgres());

        Thread.currentThread().interrupt();
        database.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(embedded().isRunning()).isFalse();
        assertThat(folder.resolve("postgres.log")).content().contains("received fast shutdown request");
    }

    @Test
    void endsAlsoIfRootMayNotSeeWhereItWorks() throws Exception {
        assumeTrue(TestAccounts.canContainRoot(), "only root can act as another account");
        giveAway();

        var holder = contained();
        assertThat(embedded().isRunning()).isTrue();
        holder.end();

        assertThat(embedded().isRunning()).isFalse();
    }

    @Test
    void endsAtTheNextStartAlsoIfRootMayNotSeeWhereItWorks() throws Exception {
        assumeTrue(TestAccounts.canContainRoot(), "only root can act as another account");
        giveAway();
        var killed = contained();
        var left = new FolderProcesses(new DataFolder(postgres())).running();
        killed.kill();

        try (var next = contained()) {
            assertThat(next.process().isAlive()).isTrue();
            assertThat(left).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        }
        assertThat(embedded().isRunning()).isFalse();
    }

    /** As the folder of an ordinary account that root is to run the service for. */
    private void giveAway() throws IOException {
        Files.createDirectory(postgres());
        ServerCommand.succeeds(
                "chown", String.valueOf(TestAccounts.UNPRIVILEGED), postgres().toString());
        ServerCommand.succeeds("chmod", "755", folder.toString());
    }

    private Holder contained() throws IOException {
        return Holder.of(
                TestAccounts.AS_CONTAINED_ROOT,
                folder,
                Map.of("PATH", System.getenv("PATH")),
                postgres().toString(),
                folder.resolve("programs"));
    }

    private List<Thread> writers() throws SQLException {
        var writers = new ArrayList<Thread>();
        for (var number = 0; number < WRITERS; number++) {
            var connection = embedded().asOwner();
            connection.setAutoCommit(false);
            writers.add(Thread.ofPlatform().start(() -> writeUntilItEnds(connection)));
        }
        return writers;
    }

    private void writeUntilItEnds(Connection connection) {
        try (connection) {
            while (true) {
                Sql.execute(
                        connection, "INSERT INTO written SELECT n, repeat('x', 500) FROM generate_series(1, 2000) n");
                rounds.incrementAndGet();
            }
        } catch (SQLException _) {
            // The server has ended.
        }
    }

    private Path postgres() {
        return folder.resolve("postgres");
    }

    private EmbeddedFolder embedded() {
        return new EmbeddedFolder(postgres());
    }
}
