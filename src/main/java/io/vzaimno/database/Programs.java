package io.vzaimno.database;

import io.vzaimno.files.FullDisk;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unpacked binaries of the embedded PostgreSQL. They lie in a folder of their own, which is private to this account, and
 * are verified before each start. The folder around it may hold anything else.
 *
 * @param folder of this version
 */
record Programs(Path folder) {

    private static final Logger log = LoggerFactory.getLogger(Programs.class);
    static final String OWN_FOLDER = "vzaimno-postgres";
    private static final String LOCK = "lock";
    private static final String ANOTHER = "Use a folder that this account owns, with 70 MB of free space";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String EXAMPLE = "Example: EMBEDDED_POSTGRES_HOME=/var/lib/vzaimno/postgres-bin";

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    /** Verifies the binaries below a folder, and unpacks them if they are missing or changed. */
    static Programs below(Path home, ServerAccount account) {
        var archive = Archive.ofThisSystem();
        var own = home.resolve(OWN_FOLDER);
        var programs = new Programs(own.resolve(archive.digest().substring(0, 16)));
        try {
            prepare(home, account);
            close(own, account);
            try (var busy = FileChannel.open(
                    own.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnFiles.FILE)) {
                lock(busy);
                account.own(own.resolve(LOCK));
                programs.ensure(archive, account);
            }
        } catch (IOException e) {
            throw unusable(home, e);
        }
        if (!Files.isExecutable(programs.postgres())) {
            throw unusable(home, "it is mounted noexec");
        }
        return programs;
    }

    private static void prepare(Path home, ServerAccount account) throws IOException {
        if (!Files.isDirectory(home)) {
            OwnFiles.createParents(home);
            Files.createDirectories(home, OwnFiles.FOLDER);
            account.own(home);
        }
        if (!account.trusts(home)) {
            throw unusable(home, "it belongs to another account");
        }
    }

    private static void close(Path own, ServerAccount account) throws IOException {
        Files.createDirectories(own, OwnFiles.FOLDER);
        if (Files.isSymbolicLink(own) || !account.trusts(own)) {
            throw unusable(own, "it belongs to another account");
        }
        account.own(own);
        Files.setPosixFilePermissions(own, OwnFiles.FOLDER.value());
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
        var isOurs = Files.exists(postgres()) && account.owns(postgres());
        if (isOurs && Files.exists(checked) && Files.readString(checked).equals(FileTree.state(folder))) {
            return;
        }
        if (!isOurs || !FileTree.digest(folder).equals(archive.digest())) {
            if (Files.isDirectory(folder)) {
                log.warn("The binaries of the embedded database or their owner have changed, unpacking them again");
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
        } catch (IOException e) {
            OwnFiles.deleteTree(draft); // a full disk needs the space
            throw e;
        }
        OwnFiles.deleteTree(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static UnusableDatabase unusable(Path place, IOException fault) {
        return FullDisk.isMeantBy(fault)
                ? UnusableDatabase.forNow(
                        line(place, "the disk is full", "Free some space (70 MB are needed), or use another folder"),
                        fault)
                : UnusableDatabase.untilChanged(line(place, OwnFiles.reason(fault), ANOTHER), fault);
    }

    private static UnusableDatabase unusable(Path place, String fault) {
        return UnusableDatabase.untilChanged(line(place, fault, ANOTHER));
    }

    private static String line(Path place, String fault, String remedy) {
        return "EMBEDDED_POSTGRES_HOME: binaries cannot be run from %s: %s. %s. %s"
                .formatted(place, fault, remedy, EXAMPLE);
    }
}
