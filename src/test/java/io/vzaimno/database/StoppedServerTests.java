package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.proofs.OwnProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server ends when its service does. */
@OwnProcesses
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
                Sql.execute(connection, "INSERT INTO written SELECT n, repeat('x', 500) FROM generate_series(1, 2000) n");
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
