package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Unpacks an entry of an archive and holds the archive to what it says of the entry: its length and its checksum. */
final class EntryStream extends InputStream {

    private final InputStream in;
    private final ZipArchiveEntry entry;
    private final CRC32 checksum = new CRC32();
    private long length;

    EntryStream(InputStream in, ZipArchiveEntry entry) {
        this.in = in;
        this.entry = entry;
    }

    @Override
    public int read() {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) {
        try {
            var read = in.read(buffer, offset, size);
            if (read < 0) {
                checkWhole();
            } else {
                count(buffer, offset, read);
            }
            return read;
        } catch (IOException | IllegalStateException _) { // the latter is how some decompressors complain
            throw refused(Problem.DAMAGED, "cannot be unpacked: the archive is damaged there.");
        }
    }

    private void count(byte[] buffer, int offset, int read) {
        checksum.update(buffer, offset, read);
        length += read;
        if (length > entry.getSize()) {
            throw refused(Problem.DAMAGED, "is longer than the archive says.");
        }
        if (length > ExportLimits.RATIO_FROM_BYTES
                && length / ExportLimits.COMPRESSION_RATIO > entry.getCompressedSize()) {
            throw refused(
                    Problem.TOO_LARGE, "swells more than " + ExportLimits.COMPRESSION_RATIO + "-fold when unpacked.");
        }
    }

    private void checkWhole() {
        if (length < entry.getSize()) {
            throw refused(Problem.DAMAGED, "is shorter than the archive says.");
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw refused(Problem.DAMAGED, "is damaged: its checksum is wrong.");
        }
    }

    private ExportRefusal refused(Problem problem, String what) {
        return ExportRefusal.of(problem, entry.getName(), what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
