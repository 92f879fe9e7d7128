package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Walks through the table of contents of a ZIP archive before anything is made of it. Its length is not what the archive
 * says, since the library reads on for as long as there are entries: a few megabytes of them would take gigabytes of memory.
 */
final class TableOfContents {

    private static final int SIGNATURE = 0x02014b50;
    private static final int NAME_LENGTH_AT = 28;
    private static final int EXTRA_LENGTH_AT = 30;
    private static final int COMMENT_LENGTH_AT = 32;
    private static final int HEADER = 46;

    private final FileChannel archive;
    private final long start;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    /** Where in the archive the buffer begins. */
    private long loaded;

    private TableOfContents(FileChannel archive, long start) {
        this.archive = archive;
        this.start = start;
        this.loaded = start;
        buffer.limit(0);
    }

    /** How many entries there are; refuses more than are read. */
    static int entries(FileChannel archive, ArchiveEnd end) throws IOException {
        if (end.entries() > ExportLimits.FILES) {
            throw tooMany();
        }
        return end.contents() < 0 ? 0 : new TableOfContents(archive, end.contents()).count();
    }

    private int count() throws IOException {
        var entries = 0;
        for (var position = start; load(position) && header(position, 0, Integer.BYTES) == SIGNATURE; entries++) {
            var name = header(position, NAME_LENGTH_AT, Short.BYTES);
            position += HEADER
                    + name
                    + header(position, EXTRA_LENGTH_AT, Short.BYTES)
                    + header(position, COMMENT_LENGTH_AT, Short.BYTES);
            check(entries + 1, name, position - start);
        }
        return entries;
    }

    private static void check(int entries, int name, long length) {
        if (entries > ExportLimits.FILES) {
            throw tooMany();
        }
        if (name > ExportLimits.NAME_BYTES) {
            throw new ExportRefusal(
                    Problem.TOO_LARGE,
                    "The archive has an entry whose name is longer than " + ExportLimits.NAME_BYTES + " bytes.");
        }
        if (length > ExportLimits.CONTENTS_BYTES) {
            throw new ExportRefusal(
                    Problem.TOO_LARGE,
                    "The archive's table of contents is longer than " + ExportLimits.CONTENTS_BYTES / 1_000_000
                            + " MB.");
        }
    }

    private static ExportRefusal tooMany() {
        return new ExportRefusal(Problem.TOO_LARGE, "The archive has more than " + ExportLimits.FILES + " entries.");
    }

    /** Whether there is room for an entry at a position; then its header is in the buffer. */
    private boolean load(long position) throws IOException {
        if (position + HEADER > loaded + buffer.limit()) {
            buffer.clear();
            while (buffer.hasRemaining() && archive.read(buffer, position + buffer.position()) >= 0) {}
            buffer.flip();
            loaded = position;
        }
        return position + HEADER <= loaded + buffer.limit();
    }

    private int header(long position, int offset, int length) {
        var at = (int) (position - loaded) + offset;
        return length == Short.BYTES ? Short.toUnsignedInt(buffer.getShort(at)) : buffer.getInt(at);
    }
}
