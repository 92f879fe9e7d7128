package io.vzaimno.proofs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own, which can be stopped and started again. */
final class DatabaseServer implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres server;

    DatabaseServer(Path folder) {
        this.folder = folder;
        this.server = start(EmbeddedPostgres.builder());
    }

    /** As {@code DATABASE_URL} wants it. */
    String url() {
        return "postgresql://postgres:postgres@localhost:%d/postgres".formatted(server.getPort());
    }

    JdbcClient jdbc() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** All connections break; afterwards it is there again with what was committed. */
    void restart() {
        var port = server.getPort();
        close();
        server = start(EmbeddedPostgres.builder().setPort(port));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
