package io.vzaimno.database;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real PgBouncer before a server, which gives each transaction whatever connection is free. */
public final class PgBouncer implements AutoCloseable {

    private final TestServer server;
    private final int port;
    private final Process process;

    private PgBouncer(TestServer server, int port, Process process) {
        this.server = server;
        this.port = port;
        this.process = process;
        await().ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    public static boolean isInstalled() {
        return program().isPresent();
    }

    /** Starts one that keeps its files in an empty folder. */
    public static PgBouncer before(TestServer server, Path folder) {
        try {
            Files.createDirectories(folder);
            var port = freePort();
            Files.writeString(folder.resolve("users"), "\"postgres\" \"%s\"\n".formatted(server.password()));
            Files.writeString(
                    folder.resolve("pgbouncer.ini"), configuration(server.port(), port, folder.resolve("users")));
            ServerCommand.succeeds(
                    "chmod", "-R", "a+rX", folder.resolveSibling("").toString());
            return new PgBouncer(server, port, start(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database through it, as {@code DATABASE_URL} wants it. */
    public String url(String database) {
        return server.url(database).replace(":" + server.port() + "/", ":" + port + "/");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Process start(Path folder) throws IOException {
        var command = new ArrayList<>(TestAccounts.isRoot() ? TestAccounts.AS_NOBODY : List.<String>of());
        command.add(program().orElseThrow().toString());
        command.add(folder.resolve("pgbouncer.ini").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
    }

    private static String configuration(int server, int port, Path users) {
        return """
                [databases]
                * = host=localhost port=%d
                [pgbouncer]
                listen_addr = localhost
                listen_port = %d
                unix_socket_dir =
                auth_type = scram-sha-256
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 10
                """.formatted(server, port, users);
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
