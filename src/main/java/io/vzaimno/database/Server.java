package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The running server of a data folder, a child of this process. */
record Server(DataFolder folder, Process process, Logins logins) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /**
     * Stops a server that a killed process has left behind, prepares the cluster and starts its server.
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
            folder.forgetServer();
        }
        ServerMessages.prepare(folder, account);
        var logins = new Cluster(folder, programs, account).prepare();
        var size = Files.size(folder.log());
        var process = new ServerOptions(folder, programs, account).server().start(folder.log());
        var server = new Server(folder, process, logins);
        server.awaitReady(size);
        return server;
    }

    private void awaitReady(long size) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw ServerMessages.failure(folder, size);
            }
            if (System.nanoTime() > deadline) {
                new FolderProcesses(folder).stop();
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
