package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.database.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed says so in one line that names the setting, and ends with a status that tells. */
@OwnProcesses
class FailedStartTests {

    @TempDir
    Path folder;

    @Test
    void aWrongPasswordIsOneLine() throws Exception {
        try (var server = TestServer.in(folder.resolve("postgres"))) {
            assertOneLine(
                    2,
                    "DATABASE_URL: ",
                    "--DATABASE_URL=" + server.url("postgres").replaceFirst(":[^:@]+@", ":no@"));
        }
    }

    @Test
    void aRoleThatMayNotCreateTablesIsOneLine() throws Exception {
        try (var server = TestServer.in(folder.resolve("postgres"))) {
            server.createRole("guest");
            assertOneLine(2, "GRANT USAGE, CREATE ON SCHEMA", "--DATABASE_URL=" + server.url("guest", "postgres"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLine() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        assertOneLine(2, "DATA_DIR: ", "--DATABASE_URL=", "--DATA_DIR=" + folder.resolve("file"));
    }

    @Test
    void aFolderForProgramsThatCannotBeWrittenIsOneLine() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        assertOneLine(
                2,
                "EMBEDDED_POSTGRES_HOME: ",
                "--DATABASE_URL=",
                "--DATA_DIR=" + folder,
                "--EMBEDDED_POSTGRES_HOME=" + folder.resolve("file"));
    }

    @Test
    void aFolderOfAnotherVersionIsOneLine() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertOneLine(2, "PostgreSQL 17", "--DATABASE_URL=", "--DATA_DIR=" + folder);
    }

    @Test
    void aDamagedFolderIsOneLine() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");
        assertOneLine(2, "does not start", "--DATABASE_URL=", "--DATA_DIR=" + folder);
    }

    @Test
    void aPortThatIsTakenIsOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = TestServer.in(folder.resolve("postgres"))) {
            assertOneLine(
                    2,
                    "SERVER_PORT ",
                    "--DATABASE_URL=" + server.url("postgres"),
                    "--server.address=127.0.0.1",
                    "--SERVER_PORT=" + taken.getLocalPort());
        }
    }

    private void assertOneLine(int exitCode, String words, String... settings) throws Exception {
        var all = new ArrayList<>(List.of(settings));
        all.add("--DATA_DIR=" + folder);
        all.add("--EMBEDDED_POSTGRES_HOME=" + TestServer.PROGRAMS.toAbsolutePath());
        all.add("--SERVER_PORT=0");
        var log = folder.resolve("start.log");
        var process = QuickStart.start(log, firstOfEach(all));

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> read(log)).isEqualTo(exitCode);
        assertThat(read(log).lines().filter(line -> !line.contains(" INFO ")))
                .singleElement()
                .asString()
                .contains(words, "Example: ");
    }

    private static List<String> firstOfEach(List<String> settings) {
        var kept = new ArrayList<String>();
        for (var setting : settings) {
            var name = setting.substring(0, setting.indexOf('=') + 1);
            if (kept.stream().noneMatch(other -> other.startsWith(name))) {
                kept.add(setting);
            }
        }
        return kept;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
