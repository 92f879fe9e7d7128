package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies while the service lives, and an owner that dies while a guest lives. */
@OwnServers
class DeadServerTests {

    @TempDir
    Path folder;

    @Test
    void aServerThatDiesIsThereAgainAtTheSameAddressWithWhatWasCommitted() throws Exception {
        try (var database = Holder.here(postgres())) {
            var url = database.url();
            try (var owner = embedded().asOwner()) {
                Sql.execute(owner, "CREATE TABLE kept (n int)");
                Sql.execute(owner, "INSERT INTO kept VALUES (42)");
            }

            embedded().kill();

            awaitServer();
            assertThat(database.url()).isEqualTo(url);
            try (var owner = embedded().asOwner()) {
                assertThat(Sql.answer(owner, "SELECT n FROM kept")).isEqualTo("42");
            }
        }
        assertThat(new FolderProcesses(new DataFolder(postgres())).running()).isEmpty();
    }

    @Test
    void aServerThatDiesAgainAndAgainIsGivenUp() {
        var givenUp = new AtomicInteger();
        var folder = new DataFolder(postgres());
        try (var _ = EmbeddedDatabase.open(folder, TestServer.PROGRAMS, givenUp::incrementAndGet)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                embedded().kill();
                return givenUp.get() > 0;
            });
        }
        assertThat(givenUp).hasValue(1);
        assertThat(new FolderProcesses(folder).running()).isEmpty();
    }

    @Test
    void aStopInTheMiddleOfAStartLeavesNothingRunning() {
        for (var millis = 0; millis < 400; millis += 50) {
            var database = Holder.here(postgres());
            embedded().kill();
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            database.close();
            assertThat(new FolderProcesses(new DataFolder(postgres())).running())
                    .isEmpty();
        }
    }

    @Test
    void aGuestTakesOverFromAnOwnerThatEnds() throws Exception {
        var first = Holder.of(postgres());
        try (var guest = Holder.here(postgres())) {
            var url = guest.url();
            first.end();

            await().until(this::runsHere);
            awaitServer();
            assertThat(guest.url()).isEqualTo(url);
        }
    }

    @Test
    void aGuestTakesOverFromAnOwnerThatIsKilled() throws Exception {
        var killed = Holder.of(postgres());
        try (var _ = Holder.here(postgres())) {
            killed.kill();

            await().until(this::runsHere);
            awaitServer();
        }
    }

    private boolean runsHere() {
        return new FolderProcesses(new DataFolder(postgres()))
                .running().stream().anyMatch(server -> server.parent().equals(Optional.of(ProcessHandle.current())));
    }

    private void awaitServer() {
        await().ignoreExceptionsInstanceOf(SQLException.class).until(() -> {
            try (var owner = embedded().asOwner()) {
                return Sql.answer(owner, "SELECT 1").equals("1");
            }
        });
    }

    private Path postgres() {
        return folder.resolve("postgres");
    }

    private EmbeddedFolder embedded() {
        return new EmbeddedFolder(postgres());
    }
}
