package io.vzaimno;

import io.vzaimno.database.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each context a fresh database on one real PostgreSQL, which lives as long as the tests. The service works there as
 * a role that may only do what the embedded database allows it: change rows.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String TABLES = "all_tables";
    private static final TestServer SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("DATABASE_URL=" + fresh(), "DATA_DIR=target/test-data")
                .applyTo(context);
        context.getBeanFactory().addBeanPostProcessor(new OneConnectionAtATime());
    }

    /** The address of a new database, all tables and no rows, as {@code DATABASE_URL} wants it. */
    public static String fresh() {
        return SERVER.serviceUrl(create());
    }

    /** The same as the driver wants it, with user and password. */
    public static String freshJdbc() {
        return SERVER.serviceJdbc(create());
    }

    private static String create() {
        var name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, TABLES));
        return name;
    }

    /** Runs a statement from outside of all contexts' databases. */
    public static void execute(String statement) {
        SERVER.execute("postgres", statement);
    }

    /** Runs a statement that the service itself may not, in the database of a context. */
    public static void alter(JdbcClient context, String statement) {
        alter(name(context), statement);
    }

    /** Runs a statement that the service itself may not. */
    static void alter(String database, String statement) {
        SERVER.execute(database, statement);
    }

    /** The name of a context's database. */
    static String name(JdbcClient context) {
        return context.sql("SELECT current_database()").query(String.class).single();
    }

    private static TestServer start() {
        try {
            var folder = Files.createTempDirectory("vzaimno-tests");
            var server = TestServer.in(folder.resolve("postgres"));
            // The contexts are closed first; with the server gone they would wait for it.
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            });
            server.createMigrated(TABLES);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
