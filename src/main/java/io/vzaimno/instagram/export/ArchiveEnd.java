package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalInt;

/**
 * The last record of a ZIP archive, which tells how long the table of contents is. Where the number does not fit, or need
 * not, it is in a record before (ZIP64, APPNOTE 4.3.14).
 */
final class ArchiveEnd {

    private static final String SIGNATURE = "PK\u0005\u0006";
    private static final int ENTRIES_AT = 10;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Stands for a number that is told elsewhere, or for itself. */
    private static final int ELSEWHERE = 0xFFFF;

    private static final String LARGE_SIGNATURE = "PK\u0006\u0006";
    private static final int LARGE_ENTRIES_AT = 32;
    private static final String LOCATOR_SIGNATURE = "PK\u0006\u0007";
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATION_AT = 8;

    private ArchiveEnd() {}

    /** How many entries the archive claims to have, modulo 65,536; nothing where its end is missing. */
    static OptionalInt entries(FileChannel archive) throws IOException {
        var tail = text(archive, Math.max(0, archive.size() - LENGTH - LONGEST_COMMENT), LENGTH + LONGEST_COMMENT);
        var end = tail.lastIndexOf(SIGNATURE);
        if (end < 0 || end + LENGTH > tail.length()) {
            return OptionalInt.empty();
        }
        var entries = (int) number(tail, end + ENTRIES_AT, Short.BYTES);
        var locator = end - LOCATOR_LENGTH;
        return entries == ELSEWHERE && locator >= 0 && tail.startsWith(LOCATOR_SIGNATURE, locator)
                ? ofLarge(archive, number(tail, locator + LOCATION_AT, Long.BYTES))
                : OptionalInt.of(entries);
    }

    private static OptionalInt ofLarge(FileChannel archive, long location) throws IOException {
        var record = location < 0 ? "" : text(archive, location, LARGE_ENTRIES_AT + Long.BYTES);
        return record.startsWith(LARGE_SIGNATURE) && record.length() == LARGE_ENTRIES_AT + Long.BYTES
                ? OptionalInt.of((int) number(record, LARGE_ENTRIES_AT, Long.BYTES) & 0xFFFF)
                : OptionalInt.empty();
    }

    /** A number as ZIP writes it, the lowest byte first. */
    private static long number(String bytes, int position, int length) {
        var number = 0L;
        for (var i = position + length - 1; i >= position; i--) {
            number = number << Byte.SIZE | bytes.charAt(i);
        }
        return number;
    }

    /** The bytes from a position on as characters, fewer at the end of the archive. */
    static String text(FileChannel archive, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && archive.read(buffer, position + buffer.position()) >= 0) {}
        return new String(buffer.array(), 0, buffer.position(), ISO_8859_1);
    }
}
