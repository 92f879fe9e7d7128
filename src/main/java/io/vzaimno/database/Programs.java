package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unpacked binaries of the embedded PostgreSQL. Their folder is private to this account, and they are verified before
 * each start.
 *
 * @param folder of this version
 */
record Programs(Path folder) {

    private static final Logger log = LoggerFactory.getLogger(Programs.class);
    private static final String LOCK = "lock";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String EXAMPLE = "Example: EMBEDDED_POSTGRES_HOME=/var/lib/vzaimno/postgres-bin";

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    /** Verifies the binaries in a folder, and unpacks them if they are missing or changed. */
    static Programs below(Path home, ServerAccount account) {
        var archive = Archive.ofThisSystem();
        var programs = new Programs(home.resolve(archive.digest().substring(0, 16)));
        try {
            prepare(home, account);
            try (var busy = FileChannel.open(
                    home.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnFiles.FILE)) {
                lock(busy);
                account.own(home.resolve(LOCK));
                programs.ensure(archive, account);
            }
        } catch (IOException e) {
            throw unusable(home, OwnFiles.reason(e), e);
        }
        if (!Files.isExecutable(programs.postgres())) {
            throw unusable(home, "it is mounted noexec", null);
        }
        return programs;
    }

    private static void prepare(Path home, ServerAccount account) throws IOException {
        if (!Files.isDirectory(home)) {
            OwnFiles.createParents(home);
            Files.createDirectory(home, OwnFiles.FOLDER);
            account.own(home);
        }
        if (!account.trusts(home)) {
            throw unusable(home, "it belongs to another account", null);
        }
        Files.setPosixFilePermissions(home, OwnFiles.FOLDER.value());
    }

    private static void lock(FileChannel file) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (file.tryLock() != null) {
                    return;
                }
            } catch (OverlappingFileLockException _) {
                // Locked in this JVM.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException("another process has locked it for a minute");
    }

    /** Contents are hashed only if file attributes have changed since the last check. */
    private void ensure(Archive archive, ServerAccount account) throws IOException {
        var checked = folder.resolveSibling(folder.getFileName() + ".checked");
        var exists = Files.isDirectory(folder);
        if (exists && Files.exists(checked) && Files.readString(checked).equals(FileTree.state(folder))) {
            return;
        }
        if (!exists || !FileTree.digest(folder).equals(archive.digest())) {
            if (exists) {
                log.warn("The binaries of the embedded database have changed, unpacking them again");
            }
            unpack(archive, account);
        }
        OwnFiles.write(checked, FileTree.state(folder));
        account.own(checked);
    }

    private void unpack(Archive archive, ServerAccount account) throws IOException {
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        OwnFiles.deleteTree(draft);
        try (var files = archive.open()) {
            new Unpacking(draft, account).run(files);
        }
        OwnFiles.deleteTree(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static UnusableDatabase unusable(Path home, String fault, @Nullable Throwable cause) {
        return UnusableDatabase.untilChanged(
                "EMBEDDED_POSTGRES_HOME: binaries cannot be run from %s: %s. Use a folder that this account owns, with"
                                .formatted(home, fault)
                        + " 70 MB of free space. " + EXAMPLE,
                cause);
    }
}
