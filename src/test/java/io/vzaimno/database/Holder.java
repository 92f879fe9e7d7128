package io.vzaimno.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Another process that runs an embedded database.
 *
 * @param url how it is reached
 */
record Holder(Process process, String url) implements AutoCloseable {

    static Holder of(Path postgres) throws IOException {
        return of(List.of(), Path.of("").toAbsolutePath(), Map.of("PATH", System.getenv("PATH")), postgres.toString());
    }

    /**
     * Starts one.
     *
     * @param prefix words before the command
     * @param environment all of it
     * @param postgres the data folder, as it is said
     */
    static Holder of(List<String> prefix, Path workingFolder, Map<String, String> environment, String postgres)
            throws IOException {
        return of(prefix, workingFolder, environment, postgres, TestServer.PROGRAMS);
    }

    /**
     * Starts one with programs of its own.
     *
     * @param programs where they are unpacked
     */
    static Holder of(
            List<String> prefix, Path workingFolder, Map<String, String> environment, String postgres, Path programs)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHolder.class.getName(),
                postgres,
                programs.toAbsolutePath().toString()));
        var builder =
                new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("jdbc:")) {
                return new Holder(process, line);
            }
            said.add(line);
        }
        throw new IllegalStateException(String.join("\n", said));
    }

    /** One in this process. */
    static EmbeddedDatabase here(Path postgres) {
        return EmbeddedDatabase.open(new DataFolder(postgres), TestServer.PROGRAMS, () -> {});
    }

    /** As {@code kill -9} does to the process, not to its database. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        end();
    }

    /** It stops its database and ends. */
    void end() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
