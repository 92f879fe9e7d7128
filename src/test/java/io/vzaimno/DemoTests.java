package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.database.TestServer;
import io.vzaimno.proofs.OwnProcesses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a new user starts it, but in a folder of its own. */
@OwnProcesses
class DemoTests {

    /** It makes a database first and shares the machine with other tests. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private Process demo;

    @BeforeEach
    void start() throws IOException {
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Demo.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        // To unpack them is tried elsewhere, and takes long.
        command.environment()
                .put(
                        "EMBEDDED_POSTGRES_HOME",
                        TestServer.PROGRAMS.toAbsolutePath().toString());
        demo = command.start();
    }

    @AfterEach
    void kill() {
        demo.destroyForcibly().onExit().join();
    }

    @Test
    void showsWhatItPromisesAndTakesItsDatabaseAlong() throws Exception {
        await("the welcome")
                .atMost(PATIENCE)
                .until(() -> !demo.isAlive() || Files.readString(log()).contains("to begin anew"));
        var welcome = Files.readString(log());

        assertThat(demo.isAlive()).as(welcome).isTrue();
        assertThat(get(named("Chat with the bot", welcome)).body()).contains("<html");
        assertThat(get(named("REST API", welcome).resolve("/health")).body()).contains("healthy");
        assertThat(get(named("REST API", welcome)).statusCode()).isEqualTo(200);
        assertThat(Path.of(named("Export to send", welcome).getPath())).isNotEmptyFile();
        assertThat(database()).exists();
        assertThat(mode("data/demo")).isEqualTo("rwx------");
        assertThat(mode("data/demo/api.key")).isEqualTo("rw-------");
        assertThat(mode("data/demo/admin-api.key")).isEqualTo("rw-------");

        demo.destroy();

        await("its end").until(() -> !demo.isAlive());
        assertThat(database()).doesNotExist();
    }

    private Path log() {
        return folder.resolve("demo.log");
    }

    private String mode(String place) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(place)));
    }

    /** There as long as the database runs. */
    private Path database() {
        return folder.resolve("data/demo/postgres/postmaster.pid");
    }

    private static URI named(String what, String welcome) {
        var line = Pattern.compile(what + "\\s+(\\S+)").matcher(welcome);
        assertThat(line.find()).as("%s in %s", what, welcome).isTrue();
        return URI.create(line.group(1));
    }

    private static HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        }
    }
}
