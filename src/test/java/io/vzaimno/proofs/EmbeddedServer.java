package io.vzaimno.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL that a process of the service runs in its folder, as its {@code postmaster.pid} tells. */
record EmbeddedServer(Path folder) {

    JdbcClient jdbc() {
        var url = "jdbc:postgresql://localhost:%s/postgres".formatted(line(3));
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
    }

    /** As {@code kill -9} does. */
    void kill() {
        ProcessHandle.of(Long.parseLong(line(0))).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private String line(int number) {
        try {
            return Files.readAllLines(folder.resolve("postmaster.pid"))
                    .get(number)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
