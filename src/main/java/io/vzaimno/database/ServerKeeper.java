package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supervises the server of a data folder. The process that holds the folder's lock starts the server, restarts it when it dies
 * and stops it at the end. Other processes wait for the lock and take over.
 */
final class ServerKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServerKeeper.class);
    private static final Duration GUESTS_PAUSE = Duration.ofSeconds(1);
    private static final Duration WATCHERS_END = Duration.ofSeconds(3);

    private final DataFolder folder;
    private final Path home;
    private final Runnable giveUp;
    private final FolderLock lock;
    private final RestartBudget budget = new RestartBudget();
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("embedded-database").unstarted(this::run);

    private volatile @Nullable Server server;
    private volatile boolean owner;
    private volatile boolean closed;

    /**
     * Opens the lock file without taking the lock.
     *
     * @param home where the server's binaries are unpacked
     * @param giveUp called once if the server keeps dying
     */
    ServerKeeper(DataFolder folder, Path home, Runnable giveUp) throws IOException {
        this.folder = folder;
        this.home = home;
        this.giveUp = giveUp;
        this.lock = FolderLock.of(folder);
    }

    /** Tries to become the owner of the server. */
    boolean takesOver() throws IOException {
        owner = owner || lock.acquire();
        return owner;
    }

    /** Whether the owner has announced that the server accepts connections. */
    boolean hasReadyOwner() throws IOException {
        return lock.isAnnounced();
    }

    /** Starts the server. Requires ownership. */
    Logins start() throws IOException {
        lock.announce(false);
        var account = ServerAccount.of(folder);
        account.own(folder.lock());
        var programs = Programs.below(home, account);
        warnOfOpenFolders(programs);
        requireReach(account, programs);
        var started = Server.start(folder, programs, account);
        server = started; // before it is ready, so that close() finds it
        started.awaitReady();
        lock.announce(true);
        return started.logins();
    }

    /** Starts to watch the server, or the lock of another owner. */
    void watch() {
        watcher.start();
    }

    /** Stops the server if this process owns it, also during a restart. */
    @Override
    public void close() {
        closed = true;
        try (lock) {
            if (owner) {
                withdraw();
                stopServer();
                endWatcher();
            }
        } catch (IOException e) {
            log.atWarn().setCause(e).log("The embedded database's lock cannot be closed");
        }
    }

    /** Guests that start from now on wait for the lock. What fails here, as on a full disk, must not keep the server running. */
    private void withdraw() {
        try {
            lock.announce(false);
        } catch (IOException e) {
            log.atWarn().setCause(e).log("The embedded database's lock cannot be written");
        }
    }

    private void stopServer() {
        var known = server;
        var processes = known == null ? new FolderProcesses(folder) : known.processes();
        if (!processes.stop()) {
            log.atWarn().addKeyValue("folder", folder).log("The embedded database cannot be stopped");
        }
    }

    private void endWatcher() {
        if (watcher.isAlive()) {
            try {
                watcher.join(WATCHERS_END);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            stopServer(); // which it may have started meanwhile
        }
    }

    private void run() {
        for (var goesOn = true; goesOn && !closed; ) {
            var owned = server;
            if (owned == null) {
                LockSupport.parkNanos(GUESTS_PAUSE.toNanos());
                goesOn = takeOver();
            } else {
                owned.process().onExit().join();
                goesOn = revive("The embedded database has died, restarting it");
            }
        }
    }

    private boolean takeOver() {
        try {
            return closed || !takesOver() || revive("Taking over the embedded database from another process");
        } catch (IOException | RuntimeException e) {
            log.atDebug().setCause(e).log("The embedded database's lock cannot be taken");
            return true;
        }
    }

    /**
     * Restarts the server within the budget.
     *
     * @return whether it is up again
     */
    private boolean revive(String cause) {
        for (var reason = cause; !closed; ) {
            log.warn(reason);
            if (!budget.allowsAnother()) {
                log.error("The embedded database keeps dying. Exiting, so that a supervisor restarts the service");
                giveUp.run();
                return false;
            }
            try {
                start();
                return true;
            } catch (IOException | RuntimeException e) { // whatever it is: this thread is the only one that tries again
                reason = String.valueOf(e.getMessage());
            }
        }
        return false;
    }

    private void requireReach(ServerAccount account, Programs programs) {
        for (var place : List.of(folder.lock().resolveSibling("."), programs.postgres())) {
            if (!account.reaches(place)) {
                throw UnusableDatabase.untilChanged(
                        "DATA_DIR: %s cannot access %s. Run chmod o+x on its parent folders, or use another folder."
                                        .formatted(account, place)
                                + " Example: DATA_DIR=/var/lib/vzaimno");
            }
        }
    }

    private void warnOfOpenFolders(Programs programs) throws IOException {
        for (var own : List.of(folder.lock(), programs.folder())) {
            OwnFiles.openAbove(own)
                    .ifPresent(open -> log.atWarn()
                            .addKeyValue("folder", open)
                            .log("Any account may replace the database below this folder: run chmod o-w on it"));
        }
    }
}
