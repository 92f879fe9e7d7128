package io.vzaimno.proofs;

import io.vzaimno.database.TestServer;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL of its own, which can be stopped and started again. */
final class DatabaseServer implements AutoCloseable {

    private final TestServer server;

    DatabaseServer(Path folder) {
        this.server = TestServer.in(folder);
    }

    /** As {@code DATABASE_URL} wants it. */
    String url() {
        return server.url("postgres");
    }

    DataSource source() {
        return new DriverManagerDataSource(server.jdbc("postgres"));
    }

    /** All connections break; afterwards it is there again with what was committed. */
    void restart() {
        server.restart();
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.close();
    }
}
