package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that the process runs in a folder of its own. The process that holds the folder's lock owns the server: it
 * starts it, starts it again when it dies, and stops it at the end. Another process on the same folder uses the server as a
 * guest, at the same address whoever owns it, and takes over when the owner is gone.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String WRITABLE = "name a folder that this account may write to";
    private static final String LOCALE = "the working folder's name cannot be read in this locale; start with LC_ALL=C.UTF-8";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration GUESTS_PAUSE = Duration.ofSeconds(1);
    private static final Duration WATCHERS_END = Duration.ofSeconds(3);

    private final DataFolder folder;
    private final Path home;
    private final FolderLock lock;
    private final Runnable giveUp;
    private final RestartBudget budget = new RestartBudget();
    private final Thread watcher = Thread.ofPlatform().daemon().name("embedded-database").unstarted(this::watch);

    private volatile Logins logins;
    private volatile boolean owner;
    private volatile @Nullable Server server;
    private volatile boolean closed;

    private EmbeddedDatabase(DataFolder folder, Path home, FolderLock lock, Runnable giveUp) throws IOException {
        this.folder = folder;
        this.home = home;
        this.lock = lock;
        this.giveUp = giveUp;
        this.logins = join();
        watcher.start();
    }

    /**
     * Starts the server of this folder, or joins the one that another process runs there.
     *
     * @param home below which the server's programs are unpacked
     * @param giveUp ends the process, because its database cannot be kept running
     * @throws UnusableDatabase if there is no server to be had
     */
    static EmbeddedDatabase open(DataFolder folder, Path home, Runnable giveUp) {
        try {
            OwnFiles.createParents(folder.path());
            return new EmbeddedDatabase(folder, home, FolderLock.of(folder), giveUp);
        } catch (IOException e) {
            throw UnusableDatabase.untilChanged(
                    "DATA_DIR: the embedded database cannot use %s (%s). Example: DATA_DIR=/var/lib/vzaimno"
                            .formatted(folder, knowsWhereItIs() ? OwnFiles.reason(e) + "; " + WRITABLE : LOCALE),
                    e);
        }
    }

    @Override
    public ConnectionUrl url() {
        return new ConnectionUrl(UnixSocketFactory.jdbc(folder.socket()), Logins.SERVICE, logins.service());
    }

    @Override
    public ConnectionUrl ownerUrl() {
        return new ConnectionUrl(UnixSocketFactory.jdbc(folder.socket()), Logins.OWNER, logins.owner());
    }

    @Override
    public Optional<UnusableDatabase> explain(SQLException fault) {
        return Optional.empty();
    }

    /** Within a quarter of a minute, also in the middle of a start. */
    @Override
    public void close() {
        closed = true;
        try (lock) {
            if (owner) {
                lock.announce(false);
                stop();
                watcher.join(WATCHERS_END);
                stop();
            }
        } catch (IOException e) {
            log.atWarn().setCause(e).log("The embedded database's lock cannot be written");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        new FolderProcesses(folder).stop();
    }

    private Logins join() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (lock.acquire()) {
                return own();
            }
            var guest = lock.isAnnounced() ? Logins.in(folder) : Optional.<Logins>empty();
            if (guest.isPresent()) {
                log.atInfo().log("Using the embedded database that another process runs");
                return guest.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw UnusableDatabase.forNow(
                "DATA_DIR: another process holds %s but has run no database there for a minute. End it, or set another folder."
                                .formatted(folder)
                        + " Example: DATA_DIR=/var/lib/vzaimno",
                null);
    }

    private Logins own() throws IOException {
        owner = true;
        var account = ServerAccount.of(folder);
        account.own(folder.lock());
        var started = Server.start(folder, Programs.below(home, account), account);
        server = started;
        server = started;
        lock.announce(true);
        return started.logins();
    }

    private void watch() {
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

    /** The address stays the same, so that those who wait for a connection find the server as soon as it is there. */
    private boolean takeOver() {
        try {
            return closed
                    || !lock.acquire()
                    || revive("The process that ran the embedded database is gone: running it from here");
        } catch (IOException e) {
            log.atDebug().setCause(e).log("The embedded database's lock cannot be taken");
            return true;
        }
    }

    /** Whether there is still hope. */
    private boolean revive(String reason) {
        while (!closed) {
            log.warn(reason);
            if (!budget.allowsAnother()) {
                log.error("The embedded database does not stay up: ending, so that a supervisor starts the service again");
                giveUp.run();
                return false;
            }
            try {
                lock.announce(false);
                logins = own();
                return true;
            } catch (UnusableDatabase | IOException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        return false;
    }

    private static boolean knowsWhereItIs() {
        return Files.isDirectory(Path.of("").toAbsolutePath());
    }
}
