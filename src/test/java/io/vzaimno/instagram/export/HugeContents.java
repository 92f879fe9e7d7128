package io.vzaimno.instagram.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Archives of which the table of contents alone is large: empty files that all claim to be the same few bytes.
 *
 * @param entries how many the table has
 * @param declared how many the archive's last record claims, modulo 65,536 as that has it
 * @param name how long the names are
 * @param extra how many bytes each entry has besides
 */
public record HugeContents(int entries, int declared, int name, int extra) {

    private static final int LOCAL_HEADER = 30;
    private static final int HEADER = 46;
    private static final int END = 22;

    /** As many entries as a file of 20 MB takes, of which Telegram's users can send as many as they like. */
    public static final HugeContents OF_20_MB = of(380_000);

    public static HugeContents of(int entries) {
        return new HugeContents(entries, entries, 6, 0);
    }

    HugeContents declaring(int count) {
        return new HugeContents(entries, count, name, extra);
    }

    HugeContents named(int bytes) {
        return new HugeContents(entries, declared, bytes, extra);
    }

    HugeContents with(int extraBytes) {
        return new HugeContents(entries, declared, name, extraBytes);
    }

    public Path zip(Path file) {
        var contents = entries * (HEADER + name + extra);
        var bytes = ByteBuffer.allocate(LOCAL_HEADER + contents + END).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0x04034b50).position(LOCAL_HEADER);
        for (var entry = 0; entry < entries; entry++) {
            writeEntry(bytes, entry);
        }
        bytes.putInt(0x06054b50).putInt(0).putShort((short) declared).putShort((short) declared);
        bytes.putInt(contents).putInt(LOCAL_HEADER).putShort((short) 0).flip();
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(bytes);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeEntry(ByteBuffer bytes, int entry) {
        var start = bytes.position();
        bytes.putInt(0x02014b50).putShort(start + 28, (short) name).putShort(start + 30, (short) extra);
        var digits = Integer.toString(entry, Character.MAX_RADIX);
        for (var i = 0; i < name; i++) {
            bytes.put(start + HEADER + i, (byte) (i < digits.length() ? digits.charAt(i) : '_'));
        }
        bytes.position(start + HEADER + name + extra);
    }
}
