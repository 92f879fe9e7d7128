package io.vzaimno.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that the process starts in a folder of its own and stops at its end.
 *
 * <p>Whoever holds the lock file owns the server. After a {@code kill -9} the lock is free but the server may live on: the
 * next owner stops it before it starts its own. A second process on the same folder finds the lock taken and uses the
 * owner's server as a guest.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConnectionUrl url;
    private final @Nullable EmbeddedPostgres owned;
    private final FileChannel lockFile;

    private EmbeddedDatabase(int port, @Nullable EmbeddedPostgres owned, FileChannel lockFile) {
        this.url = new ConnectionUrl("jdbc:postgresql://localhost:%d/postgres".formatted(port), "postgres", "postgres");
        this.owned = owned;
        this.lockFile = lockFile;
    }

    /** Starts the server of this folder, or joins the one that another process runs there. */
    static EmbeddedDatabase open(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath());
            var lockFile = FileChannel.open(
                    folder.resolveSibling(folder.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            return lock(lockFile).isPresent() ? own(folder, lockFile) : join(folder, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database in " + folder + " cannot be started", e);
        }
    }

    @Override
    public ConnectionUrl url() {
        return url;
    }

    @Override
    public void close() {
        try (lockFile) {
            if (owned != null) {
                owned.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> lock(FileChannel file) throws IOException {
        return Optional.ofNullable(file.tryLock());
    }

    private static EmbeddedDatabase own(Path folder, FileChannel lockFile) throws IOException {
        RunningServer.in(folder).ifPresent(orphan -> {
            log.atWarn()
                    .addKeyValue("pid", orphan.pid())
                    .log("Stopping the database that a killed process left behind");
            orphan.stop();
        });
        RunningServer.forget(folder);
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                // The library trades durability for speed, as suits tests; this is somebody's money.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start();
        return new EmbeddedDatabase(server.getPort(), server, lockFile);
    }

    private static EmbeddedDatabase join(Path folder, FileChannel lockFile) {
        log.atInfo().log("Using the embedded database that another process runs");
        return new EmbeddedDatabase(RunningServer.await(folder, PATIENCE).port(), null, lockFile);
    }
}
