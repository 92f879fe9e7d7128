package io.vzaimno.database;

import io.vzaimno.files.FullDisk;
import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server with a data folder of its own, reached over a Unix socket in that folder. One process owns the server
 * and keeps it running. Other processes with the same folder are guests; the address does not change with the owner.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String EXAMPLE = " Example: DATA_DIR=/var/lib/vzaimno";
    private static final String WRITABLE = "use a folder that this account may write to";
    private static final String LOCALE = "this locale cannot encode the working directory; start with LC_ALL=C.UTF-8";
    private static final String DISK_FULL = "53100";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DataFolder folder;
    private final ServerKeeper keeper;
    private final Logins logins;

    private EmbeddedDatabase(DataFolder folder, ServerKeeper keeper, Logins logins) {
        this.folder = folder;
        this.keeper = keeper;
        this.logins = logins;
    }

    /**
     * Starts the server, or connects to the one that another process runs.
     *
     * @param home where the server's binaries are unpacked
     * @param giveUp called if the server keeps dying
     * @throws UnusableDatabase if there is no usable server
     */
    static EmbeddedDatabase open(DataFolder folder, Path home, Runnable giveUp) {
        var _ = Archive.ofThisSystem(); // fails first on unsupported systems
        try {
            OwnFiles.createParents(folder.path());
            return open(folder, new ServerKeeper(folder, home, giveUp));
        } catch (IOException e) {
            throw unusable(folder, e);
        } catch (UncheckedIOException e) { // from streams of files
            throw unusable(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    private static EmbeddedDatabase open(DataFolder folder, ServerKeeper keeper) throws IOException {
        try {
            var logins = join(folder, keeper);
            keeper.watch();
            return new EmbeddedDatabase(folder, keeper, logins);
        } catch (IOException | RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    private static Logins join(DataFolder folder, ServerKeeper keeper) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (keeper.takesOver()) {
                return keeper.start();
            }
            var guest = keeper.hasReadyOwner() ? Logins.in(folder) : Optional.<Logins>empty();
            if (guest.isPresent()) {
                log.atInfo().log("Using the embedded database of another process");
                return guest.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw UnusableDatabase.forNow(
                "DATA_DIR: another process has locked %s, but its database has not started for a minute. Stop that process."
                                .formatted(folder)
                        + EXAMPLE,
                null);
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
        return DISK_FULL.equals(fault.getSQLState())
                ? Optional.of(UnusableDatabase.full(folder, fault))
                : Optional.empty();
    }

    @Override
    public void close() {
        keeper.close();
    }

    private static UnusableDatabase unusable(DataFolder folder, IOException fault) {
        return FullDisk.isMeantBy(fault)
                ? UnusableDatabase.full(folder, fault)
                : UnusableDatabase.untilChanged(
                        "DATA_DIR: the embedded database cannot use %s (%s)."
                                        .formatted(folder, isHere() ? OwnFiles.reason(fault) + "; " + WRITABLE : LOCALE)
                                + EXAMPLE,
                        fault);
    }

    /** Whether the JVM can resolve the working directory, which fails if the locale cannot encode its name. */
    private static boolean isHere() {
        return Files.isDirectory(Path.of("").toAbsolutePath());
    }
}
