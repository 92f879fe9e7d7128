package io.vzaimno.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.proofs.OwnProcesses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OwnProcesses
class EmbeddedDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedThoughItsProcessIsKilled() throws Exception {
        var holder = hold(folder.resolve("postgres"));
        try (var connection = connect(holder.url())) {
            execute(connection, "CREATE TABLE kept (n int)");
            execute(connection, "INSERT INTO kept VALUES (42)");
        }

        holder.process().destroyForcibly().waitFor();

        try (var database = EmbeddedDatabase.open(folder.resolve("postgres"));
                var connection = connect(database.url().jdbc())) {
            assertThat(answer(connection, "SELECT n FROM kept")).isEqualTo("42");
            assertThat(answer(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(connection, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void isSharedByASecondProcessOnTheSameFolder() throws Exception {
        var holder = hold(folder.resolve("postgres"));

        try (var guest = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            assertThat(guest.url().jdbc()).isEqualTo(holder.url());
        }

        try (var connection = connect(holder.url())) {
            assertThat(answer(connection, "SELECT 1")).isEqualTo("1");
        }
        holder.process().getOutputStream().close();
        holder.process().waitFor();
    }

    @Test
    void startsThoughAStaleFileNamesAProcessThatIsNoDatabase() throws Exception {
        var postgres = folder.resolve("postgres");
        EmbeddedDatabase.open(postgres).close();
        Files.writeString(
                postgres.resolve("postmaster.pid"),
                "%d\n%s\n1\n5432\n\n\n\nready\n"
                        .formatted(ProcessHandle.current().pid(), postgres));

        try (var database = EmbeddedDatabase.open(postgres);
                var connection = connect(database.url().jdbc())) {
            assertThat(answer(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Holder hold(Path postgres) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        postgres.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        return output.lines()
                .filter(line -> line.startsWith("jdbc:"))
                .findFirst()
                .map(url -> new Holder(process, url))
                .orElseThrow();
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private record Holder(Process process, String url) {}
}
