package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The server of a data folder, a child of this process.
 *
 * @param logged size of the log before the start
 */
record Server(DataFolder folder, Process process, Logins logins, long logged) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /**
     * Stops a server that a killed process has left behind, prepares the cluster and starts its server, which is not ready yet.
     *
     * @throws UnusableDatabase if the server does not start
     */
    static Server start(DataFolder folder, Programs programs, ServerAccount account) throws IOException {
        if (!new FolderProcesses(folder).stop()) {
            throw UnusableDatabase.forNow(
                    "DATA_DIR: the PostgreSQL processes in %s cannot be killed. Restart the machine.".formatted(folder),
                    null);
        }
        if (folder.exists()) {
            requireSilence(folder);
            folder.forgetServer();
        }
        ServerMessages.prepare(folder, account);
        var logins = new Cluster(folder, programs, account).prepare();
        var logged = Files.size(folder.log());
        var process = new ServerOptions(folder, programs, account).server().start(folder.log());
        return new Server(folder, process, logins, logged);
    }

    /** A server in another container that shares the folder cannot be seen, only heard. Two on one folder would destroy it. */
    private static void requireSilence(DataFolder folder) throws IOException {
        if (UnixSocket.listensAt(SocketPath.fitting(folder.socket()))) {
            throw UnusableDatabase.forNow(
                    "DATA_DIR: a PostgreSQL that this process cannot see, as in another container, still runs in %s. Stop it."
                                    .formatted(folder)
                            + " Example: DATA_DIR=/var/lib/vzaimno",
                    null);
        }
    }

    /** All processes of the folder, this server among them. */
    FolderProcesses processes() {
        return new FolderProcesses(folder, Optional.of(process.toHandle()));
    }

    /**
     * Waits until the server accepts connections.
     *
     * @throws UnusableDatabase if it does not
     */
    void awaitReady() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw ServerMessages.failure(folder, ServerMessages.since(logged, folder.log()));
            }
            if (System.nanoTime() > deadline) {
                processes().stop();
                throw UnusableDatabase.forNow(
                        "DATA_DIR: the embedded database in %s has not started within five minutes, see %s."
                                .formatted(folder, folder.log()),
                        null);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isReady() {
        return PidFile.in(folder)
                .filter(file -> file.process() == process.pid() && file.isReady())
                .isPresent();
    }
}
