package io.vzaimno.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of one process. The lock on the file beside it lasts as long as the process does, however that ends; process ids
 * would not do, as they are used again and differ between containers.
 */
final class ProcessFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProcessFolder.class);
    private static final String LOCK = ".lock";

    /** Its lock is held while folders are created and deleted. */
    private static final String GUARD = "guard";

    /** Locks belong to processes: to open and close a file of one's own once more would release it. */
    private static final Set<Path> OWN_LOCKS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Path lockFile;
    private final FileChannel lock;

    private ProcessFolder(Path path, Path lockFile, FileChannel lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Deletes the folders of processes that are gone, and creates one for this process. */
    static synchronized ProcessFolder open(Path root) throws IOException {
        Files.createDirectories(root, ownerOnly(root));
        try (var guard = FileChannel.open(root.resolve(GUARD), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = guard.lock()) {
            deleteAbandoned(root);
            return create(root);
        }
    }

    private static ProcessFolder create(Path root) throws IOException {
        var name = UUID.randomUUID().toString();
        var lockFile = root.resolve(name + LOCK);
        OWN_LOCKS.add(lockFile);
        var lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        var path = Files.createDirectory(root.resolve(name), ownerOnly(root));
        return new ProcessFolder(path, lockFile, lock);
    }

    /** What cannot be deleted stays, and is no reason not to start. */
    private static void deleteAbandoned(Path root) throws IOException {
        try (var files = Files.newDirectoryStream(root, "*" + LOCK)) {
            for (var lockFile : files) {
                if (!OWN_LOCKS.contains(lockFile)) {
                    deleteIfAbandoned(lockFile);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
        lock.close();
        Files.deleteIfExists(lockFile);
        OWN_LOCKS.remove(lockFile);
    }

    private static void deleteIfAbandoned(Path lockFile) {
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock != null) {
                var name = lockFile.toString();
                FileSystemUtils.deleteRecursively(Path.of(name.substring(0, name.length() - LOCK.length())));
                Files.delete(lockFile);
            }
        } catch (IOException e) {
            log.atWarn().addKeyValue("reason", e.toString()).log("Temporary files of an earlier process stay");
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path root) {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {OwnFiles.FOLDER}
                : new FileAttribute<?>[0];
    }
}
