package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs made-up exports, good and bad ones. */
public final class ArchiveBuilder {

    private final List<Item> items = new ArrayList<>();
    private int method = ZipEntry.DEFLATED;
    private Zip64Mode size = Zip64Mode.AsNeeded;

    /** Adds a file, even under a name that is taken. */
    public ArchiveBuilder file(String path, String text) {
        return file(path, text.getBytes(UTF_8));
    }

    /** Adds a file, even under a name that is taken. */
    public ArchiveBuilder file(String path, byte[] content) {
        items.add(new Item(path, content, 0100644));
        return this;
    }

    /** Adds a symbolic link. */
    public ArchiveBuilder link(String path, String target) {
        items.add(new Item(path, target.getBytes(UTF_8), UnixStat.LINK_FLAG | 0777));
        return this;
    }

    /** Packs without compression, so that content can be found in the archive. */
    public ArchiveBuilder stored() {
        method = ZipEntry.STORED;
        return this;
    }

    /** Writes all numbers as archives of more than 4 GB have them. */
    public ArchiveBuilder large() {
        size = Zip64Mode.Always;
        return this;
    }

    /** The archive. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setMethod(method);
            zip.setUseZip64(size);
            for (var item : items) {
                write(zip, item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the archive to a file. */
    public Path zip(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files below a folder. */
    public Path folder(Path folder) {
        try {
            for (var item : items) {
                var file = folder.resolve(item.path());
                Files.createDirectories(file.getParent());
                Files.write(file, item.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private void write(ZipArchiveOutputStream zip, Item item) throws IOException {
        var entry = new ZipArchiveEntry(item.path());
        entry.setUnixMode(item.mode());
        entry.setSize(item.content().length);
        entry.setCrc(checksum(item.content()));
        zip.putArchiveEntry(entry);
        zip.write(item.content());
        zip.closeArchiveEntry();
    }

    private static long checksum(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Item(String path, byte[] content, int mode) {}
}
