package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the server of a folder running while this process owns it, which it does as long as it holds the folder's lock: starts
 * it, starts it again when it dies, and stops it at the end. While another process owns it, waits for the lock.
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
     * Opens the folder's lock, without asking for it yet.
     *
     * @param home below which the server's programs are unpacked
     * @param giveUp is called once, when the server does not stay up
     */
    ServerKeeper(DataFolder folder, Path home, Runnable giveUp) throws IOException {
        this.folder = folder;
        this.home = home;
        this.giveUp = giveUp;
        this.lock = FolderLock.of(folder);
    }

    /** Whether this process owns the server from now on; false while another one does. */
    boolean takesOver() throws IOException {
        owner = owner || lock.acquire();
        return owner;
    }

    /** Whether the process that owns the server says that it takes connections. */
    boolean hasReadyOwner() throws IOException {
        return lock.isAnnounced();
    }

    /** Starts the server, which this process must own. */
    Logins start() throws IOException {
        lock.announce(false);
        var account = ServerAccount.of(folder);
        account.own(folder.lock());
        warnOfOpenFolders();
        var programs = Programs.below(home, account);
        requireReach(account, programs);
        var started = Server.start(folder, programs, account);
        server = started;
        lock.announce(true);
        return started.logins();
    }

    /** From now on a server that dies is started again, and that of an owner that is gone is taken over. */
    void watch() {
        watcher.start();
    }

    /** Stops the server, if this process owns it, within a quarter of a minute, also in the middle of a start. */
    @Override
    public void close() {
        closed = true;
        try (lock) {
            if (owner) {
                lock.announce(false);
                var processes = new FolderProcesses(folder);
                processes.stop();
                if (watcher.isAlive()) {
                    watcher.join(WATCHERS_END);
                    processes.stop();
                }
            }
        } catch (IOException e) {
            log.atWarn().setCause(e).log("The embedded database's lock cannot be written");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
                goesOn = revive("The embedded database has died: starting it again");
            }
        }
    }

    private boolean takeOver() {
        try {
            return closed
                    || !takesOver()
                    || revive("The process that ran the embedded database is gone: running it here");
        } catch (IOException e) {
            log.atDebug().setCause(e).log("The embedded database's lock cannot be taken");
            return true;
        }
    }

    /** Whether it is up again. */
    private boolean revive(String cause) {
        for (var reason = cause; !closed; ) {
            log.warn(reason);
            if (!budget.allowsAnother()) {
                log.error(
                        "The embedded database does not stay up: ending, so that a supervisor starts the service again");
                giveUp.run();
                return false;
            }
            try {
                start();
                return true;
            } catch (UnusableDatabase | IOException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        return false;
    }

    private void requireReach(ServerAccount account, Programs programs) {
        for (var place : List.of(folder.lock().resolveSibling("."), programs.postgres())) {
            if (!account.reaches(place)) {
                throw UnusableDatabase.untilChanged(
                        "DATA_DIR: %s cannot reach %s, because a folder above it is closed to others. Run chmod o+x on that"
                                        .formatted(account, place)
                                + " folder, or set another one. Example: DATA_DIR=/var/lib/vzaimno");
            }
        }
    }

    private void warnOfOpenFolders() throws IOException {
        for (var own : List.of(folder.lock(), home)) {
            if (Files.exists(own)) {
                OwnFiles.openAbove(own)
                        .ifPresent(open -> log.atWarn()
                                .addKeyValue("folder", open)
                                .log("Any account may replace the database below this folder: run chmod o-w on it"));
            }
        }
    }
}
