package io.vzaimno.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;

/** A PostgreSQL as an operator may run one: reached over TCP, with a superuser, and restarted at times. */
public final class TestServer implements AutoCloseable {

    /** Where the tests unpack the programs of the embedded database, once for all. */
    public static final Path PROGRAMS = Path.of("target", "postgres-bin");

    private static final String SUPERUSER = "postgres";

    /** What makes passwords hard to guess makes each of many connections slow. */
    private static final String QUICK_LOGINS = "scram_iterations=1";

    private static final List<String> OPTIONS = List.of(
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "max_connections=300",
            "fsync=off",
            QUICK_LOGINS,
            "log_min_messages=fatal");

    /** Ends the server when its input ends, which it does with this process, however that ends. */
    private static final String WHILE_WE_LIVE = "exec 3<&0; \"$@\" </dev/null & server=$!;"
            + " (cat <&3 >/dev/null; kill -QUIT $server) & watcher=$!; wait $server; kill $watcher";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final ServerAccount account;
    private final Programs programs;
    private final String password = UUID.randomUUID().toString();
    private final int port = freePort();

    private TestServer(Path path) throws IOException {
        this.folder = new DataFolder(path);
        this.account = ServerAccount.of(folder);
        this.programs = Programs.below(PROGRAMS, account);
        create();
        start();
    }

    /** One in a new folder. */
    public static TestServer in(Path folder) {
        try {
            return new TestServer(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database as the superuser, as {@code DATABASE_URL} wants it. */
    public String url(String database) {
        return url(SUPERUSER, database);
    }

    /** The address of a database as a role that has the superuser's password too. */
    public String url(String role, String database) {
        return "postgresql://%s:%s@localhost:%d/%s".formatted(role, password, port, database);
    }

    /** The address of a database for the service's role. */
    public String serviceUrl(String database) {
        return url(Logins.SERVICE, database);
    }

    /** The address of a database for the service's role, as the driver wants it. */
    public String serviceJdbc(String database) {
        return jdbc(Logins.SERVICE, database);
    }

    /** The address of a database as the superuser, as the driver wants it. */
    public String jdbc(String database) {
        return jdbc(SUPERUSER, database);
    }

    private String jdbc(String role, String database) {
        return "jdbc:postgresql://localhost:%d/%s?user=%s&password=%s".formatted(port, database, role, password);
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    /** Makes a role that may log in, with the superuser's password. */
    public void createRole(String role) {
        execute("postgres", "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, password));
    }

    /** Makes a database with all tables, in which the service may do what the embedded database allows it: change rows. */
    public void createMigrated(String database) {
        createRole(Logins.OWNER);
        createRole(Logins.SERVICE);
        execute("postgres", "CREATE DATABASE %s OWNER %s".formatted(database, Logins.OWNER));
        Flyway.configure()
                .dataSource(jdbc(Logins.OWNER, database), null, null)
                .load()
                .migrate();
        execute(database, Roles.rights());
    }

    /** Runs a statement as the superuser. */
    public void execute(String database, String sql) {
        try (var connection = DriverManager.getConnection(jdbc(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All connections break; afterwards it is there again with what was committed. */
    public void restart() {
        stop();
        try {
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    public void stop() {
        new FolderProcesses(folder).stop();
    }

    private void create() throws IOException {
        Files.createDirectories(folder.path());
        var passwordFile = folder.path().resolveSibling(folder.path().getFileName() + ".password");
        Files.writeString(passwordFile, password);
        var initdb = new ServerCommand(
                account,
                programs.initdb(),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--set=" + QUICK_LOGINS,
                "--no-sync");
        if (initdb.run("", folder.log()).exitCode() != 0) {
            throw new IllegalStateException(Files.readString(folder.log()));
        }
    }

    private void start() throws IOException {
        var process = new ProcessBuilder(command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(Files.readString(folder.log()));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of("sh", "-c", WHILE_WE_LIVE, "sh"));
        command.addAll(account.prefix());
        command.addAll(List.of(programs.postgres().toString(), "-D", folder.toString()));
        for (var option : OPTIONS) {
            command.addAll(List.of("-c", option));
        }
        command.addAll(List.of("-c", "port=" + port));
        return command;
    }

    private boolean isReady() throws IOException {
        return Files.exists(folder.pidFile())
                && Files.readString(folder.pidFile()).contains("\nready");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
