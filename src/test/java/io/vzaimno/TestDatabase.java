package io.vzaimno;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each context a fresh database on one real PostgreSQL, which lives as long as the tests. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("DATABASE_URL=" + fresh(), "DATA_DIR=target/test-data")
                .applyTo(context);
    }

    /** The address of a new, empty database, as {@code DATABASE_URL} wants it. */
    public static String fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return "postgresql://postgres:postgres@localhost:%d/%s".formatted(SERVER.getPort(), name);
    }

    /** Runs a statement from outside of all contexts' databases. */
    static void execute(String statement) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var outside = connection.createStatement()) {
            outside.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setRegisterShutdownHook(false)
                    .start();
            // The contexts are closed first; with the server gone they would wait for it.
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
