package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalInt;

/** The last record of a ZIP archive, which tells how long the table of contents is. */
final class ArchiveEnd {

    private static final String SIGNATURE = "PK\u0005\u0006";
    private static final int ENTRIES_AT = 10;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ArchiveEnd() {}

    /** How many entries the archive claims to have, modulo 65,536; nothing where its end is missing. */
    static OptionalInt entries(FileChannel archive) throws IOException {
        var tail = text(archive, Math.max(0, archive.size() - LENGTH - LONGEST_COMMENT), LENGTH + LONGEST_COMMENT);
        var end = tail.lastIndexOf(SIGNATURE);
        return end < 0 || end + LENGTH > tail.length()
                ? OptionalInt.empty()
                : OptionalInt.of(tail.charAt(end + ENTRIES_AT) | (tail.charAt(end + ENTRIES_AT + 1) << 8));
    }

    /** The bytes from a position on as characters, fewer at the end of the archive. */
    static String text(FileChannel archive, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && archive.read(buffer, position + buffer.position()) >= 0) {}
        return new String(buffer.array(), 0, buffer.position(), ISO_8859_1);
    }
}
