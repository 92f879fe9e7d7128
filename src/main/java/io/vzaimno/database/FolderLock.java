package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The lock on a data folder. The process that holds it owns the server. The content of the lock file tells guests whether the
 * server accepts connections.
 */
final class FolderLock implements AutoCloseable {

    private static final byte READY = 'r';

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    static FolderLock of(DataFolder folder) throws IOException {
        return new FolderLock(FileChannel.open(
                folder.lock(),
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS),
                OwnFiles.FILE));
    }

    /** Tries to take the lock, which is held until this is closed or the process ends. */
    boolean acquire() throws IOException {
        try {
            if (file.tryLock() == null) {
                return false;
            }
        } catch (OverlappingFileLockException _) {
            return false; // already held in this JVM
        }
        announce(false);
        return true;
    }

    /** Tells guests whether the server accepts connections. */
    void announce(boolean ready) throws IOException {
        file.truncate(0);
        if (ready) {
            file.write(ByteBuffer.wrap(new byte[] {READY}), 0);
        }
    }

    boolean isAnnounced() throws IOException {
        return file.size() > 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
