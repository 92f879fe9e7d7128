package io.vzaimno.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Says which process owns the server of a folder: the one that holds the lock on the file beside it. The file's content
 * says whether the server is there for guests.
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

    /** Whether this process owns the server from now on, until it ends or closes the lock. */
    boolean acquire() throws IOException {
        try {
            if (file.tryLock() == null) {
                return false;
            }
        } catch (OverlappingFileLockException _) {
            return false; // held elsewhere in this process
        }
        announce(false);
        return true;
    }

    /** Tells guests whether the server takes connections. */
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
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
