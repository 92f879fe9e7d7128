package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a process or a machine that died has left in the folder. */
@OwnServers
@Timeout(60)
class LeftOverTests {

    @TempDir
    Path folder;

    @Test
    void aNumberThatIsAnotherDatabasesByNowEndsNothing() throws Exception {
        try (var other = Holder.of(folder.resolve("other"))) {
            var number = Long.parseLong(
                    Files.readAllLines(folder.resolve("other/postmaster.pid")).getFirst());
            Holder.here(postgres()).close();
            leave(number);

            try (var _ = Holder.here(postgres())) {
                assertThat(ProcessHandle.of(number)).hasValueSatisfying(ProcessHandle::isAlive);
                try (var connection = new EmbeddedFolder(folder.resolve("other")).asOwner()) {
                    assertThat(Sql.answer(connection, "SELECT 1")).isEqualTo("1");
                }
            }
            assertThat(other.process().isAlive()).isTrue();
        }
    }

    @Test
    void aNumberThatIsAnyProcesssByNowNeitherEndsItNorStopsTheStart() throws Exception {
        Holder.here(postgres()).close();
        var sleeper = new ProcessBuilder("sleep", "600").start();
        // One that works in the very folder, but is no PostgreSQL.
        var neighbour = new ProcessBuilder("sleep", "600")
                .directory(postgres().toFile())
                .start();
        try {
            for (var number :
                    List.of(1L, ProcessHandle.current().pid(), sleeper.pid(), -sleeper.pid(), neighbour.pid(), 0L)) {
                leave(number);
                Holder.here(postgres()).close();
            }
            assertThat(sleeper.isAlive()).isTrue();
            assertThat(neighbour.isAlive()).isTrue();
        } finally {
            sleeper.destroyForcibly();
            neighbour.destroyForcibly();
        }
    }

    @Test
    void aNumberThatIsAnotherAccountsProcesssByNowDoesNotStopTheStart() throws Exception {
        assumeTrue(TestAccounts.isRoot(), "only root can act as another account");
        Holder.here(postgres()).close();
        var command = new ArrayList<>(TestAccounts.AS_NOBODY);
        command.addAll(List.of("sleep", "600"));
        var foreign = new ProcessBuilder(command).start();
        try {
            leave(foreign.pid());
            Holder.here(postgres()).close();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void filesThatTellNothingDoNotStopTheStart() throws Exception {
        Holder.here(postgres()).close();
        for (var content : List.of("", "garbage\n", "99999999999999999999\n", "4000000\n/elsewhere\n")) {
            Files.writeString(postgres().resolve("postmaster.pid"), content);
            Holder.here(postgres()).close();
        }
    }

    @Test
    void aServerOfThisFolderIsEndedAlsoIfItHangs() throws Exception {
        var killed = Holder.of(postgres());
        var servers = new FolderProcesses(new DataFolder(postgres())).running();
        killed.kill();
        for (var server : servers) {
            signal("-STOP", server);
        }

        Holder.here(postgres()).close();

        assertThat(servers).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aServerThatRunsWhereItCannotBeSeenIsNoLeftOver() throws Exception {
        var apart = List.of("unshare", "--pid", "--ipc", "--fork", "--mount-proc"); // as a container is
        assumeTrue(
                ServerCommand.succeeds("unshare", "--pid", "--ipc", "--fork", "--mount-proc", "true"),
                "no namespaces here");
        Holder.of(postgres()).kill();
        var left = new FolderProcesses(new DataFolder(postgres()));
        try {
            assertThatThrownBy(
                            () -> Holder.of(apart, folder, Map.of(), postgres().toString()))
                    .hasMessageContaining("DATA_DIR: a PostgreSQL that this process cannot see");

            try (var connection = new EmbeddedFolder(postgres()).asOwner()) {
                assertThat(Sql.answer(connection, "SELECT 1")).isEqualTo("1");
            }
            assertThat(postgres().resolve("postmaster.pid")).exists();
        } finally {
            left.stop();
        }
    }

    @Test
    void aSocketThatIsAnsweredEndsTheStartForNow() throws Exception {
        Holder.here(postgres()).close();
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(postgres().resolve(".s.PGSQL.5432")));

            assertThatThrownBy(() -> Holder.here(postgres()))
                    .isInstanceOfSatisfying(
                            UnusableDatabase.class,
                            refusal -> assertThat(refusal.exitCode()).isEqualTo(DatabaseLost.EXIT_CODE));
        }
        Holder.here(postgres()).close();
    }

    @Test
    void aHalfMadeFolderIsMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("postgres.new/base"));
        Files.writeString(folder.resolve("postgres.new/PG_VERSION"), "18");

        Holder.here(postgres()).close();

        assertThat(folder.resolve("postgres.new")).doesNotExist();
    }

    private Path postgres() {
        return folder.resolve("postgres");
    }

    private void leave(long number) throws IOException {
        Files.writeString(
                postgres().resolve("postmaster.pid"),
                "%d\n%s\n1700000000\n5432\n.\n\n  1 2\nready\n".formatted(number, postgres()));
        Files.writeString(
                postgres().resolve(".s.PGSQL.5432.lock"),
                "%d\n%s\n1700000000\n5432\n.\n".formatted(number, postgres()));
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        assertThat(new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
