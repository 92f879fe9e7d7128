package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The last record of a ZIP archive, which locates the table of contents. A number that does not fit may be in an
 * earlier record (ZIP64, APPNOTE 4.3.14).
 *
 * @param entries how many entries the archive claims to have; modulo 65,536 unless it is ZIP64
 * @param contents where the table of contents begins
 */
record ArchiveEnd(long entries, long contents) {

    private static final String SIGNATURE = "PK\u0005\u0006";
    private static final int ENTRIES_AT = 10;
    private static final int SIZE_AT = 12;
    private static final int OFFSET_AT = 16;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Marks a number that is in the ZIP64 record, or is the number itself. */
    private static final int ELSEWHERE = 0xFFFF;

    private static final String LARGE_SIGNATURE = "PK\u0006\u0006";
    private static final int LARGE_ENTRIES_AT = 32;
    private static final int LARGE_OFFSET_AT = 48;
    private static final int LARGE_LENGTH = 56;
    private static final String LOCATOR_SIGNATURE = "PK\u0006\u0007";
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATION_AT = 8;

    /** Empty if the archive's end is missing. */
    static Optional<ArchiveEnd> of(FileChannel archive) throws IOException {
        var tailAt = Math.max(0, archive.size() - LENGTH - LONGEST_COMMENT);
        var tail = text(archive, tailAt, LENGTH + LONGEST_COMMENT);
        var end = tail.lastIndexOf(SIGNATURE, tail.length() - LENGTH);
        if (end < 0) {
            return Optional.empty();
        }
        var entries = number(tail, end + ENTRIES_AT, Short.BYTES);
        var locator = end - LOCATOR_LENGTH;
        return locator >= 0 && tail.startsWith(LOCATOR_SIGNATURE, locator)
                ? ofLarge(archive, number(tail, locator + LOCATION_AT, Long.BYTES), entries)
                : Optional.of(new ArchiveEnd(entries, contents(tail, end, tailAt + end)));
    }

    /** Offsets count from the archive's beginning, which is not the file's if data was put before it. */
    private static long contents(String tail, int end, long position) {
        var offset = number(tail, end + OFFSET_AT, Integer.BYTES);
        var preamble = position - number(tail, end + SIZE_AT, Integer.BYTES) - offset;
        return offset + Math.max(0, preamble);
    }

    private static Optional<ArchiveEnd> ofLarge(FileChannel archive, long location, long entries) throws IOException {
        var record = location < 0 ? "" : text(archive, location, LARGE_LENGTH);
        if (!record.startsWith(LARGE_SIGNATURE) || record.length() < LARGE_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(new ArchiveEnd(
                entries == ELSEWHERE ? number(record, LARGE_ENTRIES_AT, Long.BYTES) : entries,
                number(record, LARGE_OFFSET_AT, Long.BYTES)));
    }

    /** Whether the archive claims to have this many entries. */
    boolean declares(int count) {
        return (entries & ELSEWHERE) == (count & ELSEWHERE);
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
