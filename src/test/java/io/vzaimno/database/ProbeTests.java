package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the operator's database is said in one line, with what to do. */
class ProbeTests {

    private static final int MUST_BE_CHANGED = 2;
    private static final int TRY_AGAIN = 75;

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.in(folder.resolve("postgres"));
        server.createRole("guest");
        server.execute("postgres", "CREATE DATABASE plain");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRightAddressIsUsedAsItIs() {
        assertThat(ExternalDatabase.open(ConnectionUrl.parse(server.url("plain")))
                        .url())
                .isEqualTo(ConnectionUrl.parse(server.url("plain")));
    }

    @Test
    void aWrongPasswordIsSaid() {
        assertRefused(
                server.url("plain").replaceFirst(":[^:@]+@", ":wrong@"), MUST_BE_CHANGED, "password", "Correct user");
    }

    @Test
    void anUnknownUserIsSaid() {
        assertRefused(server.url("nobody_here", "plain"), MUST_BE_CHANGED, "password", "Correct user");
    }

    @Test
    void aDatabaseThatDoesNotExistIsSaid() {
        assertRefused(server.url("none"), MUST_BE_CHANGED, "does not exist", "Create the database");
    }

    @Test
    void aHostThatDoesNotExistIsSaid() {
        assertRefused(
                "postgresql://ann:secret@no-such-host.invalid/plain", TRY_AGAIN, "unknown host", "Check host and port");
    }

    @Test
    void aPortWhereNothingListensIsSaid() throws IOException {
        assertRefused(at(freePort()), TRY_AGAIN, "connection refused", "Check host and port");
    }

    @Test
    void aHostThatSaysNothingIsSaid() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(at(silent.getLocalPort()), TRY_AGAIN, "does not answer", "Check host and port");
        }
    }

    @Test
    void aDatabaseThatStartsAMomentLaterIsWaitedFor() {
        try (var late = TestServer.in(folder.resolve("late"))) {
            var url = ConnectionUrl.parse(late.url("postgres"));
            late.stop();
            var opened = new CompletableFuture<ConnectionUrl>();
            Thread.ofVirtual().start(() -> opened.complete(new Probe(url, Duration.ofSeconds(60)).usable()));

            late.restart();

            assertThat(opened.join()).isEqualTo(url);
        }
    }

    @Test
    void aReadOnlyDatabaseIsSaid() {
        server.execute("postgres", "CREATE DATABASE sealed");
        server.execute("postgres", "ALTER DATABASE sealed SET default_transaction_read_only = on");

        assertRefused(server.url("sealed"), MUST_BE_CHANGED, "read-only", "primary");
    }

    @Test
    void aRoleWithoutSchemaIsSaid() {
        server.execute("postgres", "CREATE DATABASE closed");
        server.execute("closed", "REVOKE ALL ON SCHEMA public FROM PUBLIC");

        assertRefused(
                server.url("guest", "closed"),
                MUST_BE_CHANGED,
                "no usable schema",
                "GRANT USAGE, CREATE ON SCHEMA public TO \"guest\"");
    }

    @Test
    void aFullServerIsSaid() {
        server.execute("postgres", "CREATE DATABASE full_one CONNECTION LIMIT 0");

        assertRefused(server.url("guest", "full_one"), TRY_AGAIN, "too many connections", "max_connections");
    }

    @Test
    void aRoleThatMayNotCreateTablesIsSaid() {
        assertThatThrownBy(() -> migrate(server.url("guest", "plain")))
                .asInstanceOf(type(UnusableDatabase.class))
                .satisfies(refusal -> assertLine(
                        refusal,
                        MUST_BE_CHANGED,
                        "permission denied",
                        "GRANT USAGE, CREATE ON SCHEMA public TO \"guest\""));
    }

    @Test
    void aDatabaseOfSomethingElseIsSaid() {
        server.execute("postgres", "CREATE DATABASE occupied");
        server.execute("occupied", "CREATE TABLE theirs (n int)");

        assertThatThrownBy(() -> migrate(server.url("occupied")))
                .asInstanceOf(type(UnusableDatabase.class))
                .satisfies(refusal -> assertLine(refusal, MUST_BE_CHANGED, "tables of another application"));
    }

    private static void migrate(String url) {
        var database = ExternalDatabase.open(ConnectionUrl.parse(url));
        new Migration(database)
                .run(Flyway.configure()
                        .dataSource(
                                database.url().jdbc(),
                                database.url().user(),
                                database.url().password())
                        .load());
    }

    private static void assertRefused(String url, int exitCode, String... words) {
        assertThatThrownBy(() -> new Probe(ConnectionUrl.parse(url), Duration.ZERO).usable())
                .asInstanceOf(type(UnusableDatabase.class))
                .satisfies(refusal -> assertLine(refusal, exitCode, words));
    }

    private static void assertLine(UnusableDatabase refusal, int exitCode, String... words) {
        assertThat(refusal.line())
                .startsWith("DATABASE_URL: ")
                .contains(words)
                .contains("Example: DATABASE_URL=")
                .doesNotContain("\n", "secret", "wrong");
        assertThat(refusal.exitCode()).isEqualTo(exitCode);
    }

    private static String at(int port) {
        return "postgresql://ann:secret@127.0.0.1:" + port + "/plain";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
