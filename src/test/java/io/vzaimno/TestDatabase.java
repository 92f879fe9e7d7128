package io.vzaimno;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each context a fresh database on one real PostgreSQL, which lives as long as the tests. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = start();
    private static final String TABLES = "all_tables";
    private static final AtomicInteger COUNT = new AtomicInteger();

    static {
        execute("CREATE DATABASE " + TABLES);
        Flyway.configure()
                .dataSource(SERVER.getDatabase("postgres", TABLES))
                .load()
                .migrate();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("DATABASE_URL=" + fresh(), "DATA_DIR=target/test-data")
                .applyTo(context);
        context.getBeanFactory().addBeanPostProcessor(new OneConnectionAtATime());
    }

    /** The address of a new database, all tables and no rows, as {@code DATABASE_URL} wants it. */
    public static String fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, TABLES));
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
