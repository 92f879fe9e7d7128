package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** An export as Instagram sends it: a ZIP archive, read in place and never unpacked. */
final class ZipArchive implements ExportFiles {

    /** Others need libraries that are not there, or memory without limit. */
    private static final Set<ZipMethod> READABLE =
            EnumSet.of(ZipMethod.STORED, ZipMethod.DEFLATED, ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2);

    private final ZipFile zip;
    private final List<ExportFile> files;

    private ZipArchive(ZipFile zip, List<ExportFile> files) {
        this.zip = zip;
        this.files = files;
    }

    static ZipArchive open(Path path) {
        try (var raw = FileChannel.open(path, StandardOpenOption.READ)) {
            var end = ArchiveEnd.of(raw);
            if (end.isEmpty()) {
                throw BrokenArchive.explain(raw);
            }
            var entries = TableOfContents.entries(raw, end.get());
            if (!end.get().declares(entries)) {
                throw BrokenArchive.damaged();
            }
            return checked(zipFile(path, raw), raw, entries);
        } catch (IOException e) {
            throw BrokenArchive.unopened(path, e);
        }
    }

    private static ZipFile zipFile(Path path, FileChannel raw) throws IOException {
        try {
            return ZipFile.builder().setPath(path).get();
        } catch (IOException | RuntimeException _) {
            // the library reports broken structures by exceptions of many kinds
            throw BrokenArchive.explain(raw);
        }
    }

    private static ZipArchive checked(ZipFile zip, FileChannel raw, int count) throws IOException {
        try {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() != count) {
                throw BrokenArchive.damaged();
            }
            new ZipSafety(raw).check(entries);
            return new ZipArchive(zip, files(zip, entries));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static List<ExportFile> files(ZipFile zip, List<ZipArchiveEntry> entries) {
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> new ExportFile(SafePath.of(entry.getName()), () -> content(zip, entry)))
                .toList();
    }

    private static EntryStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (!READABLE.contains(ZipMethod.getMethodByCode(entry.getMethod()))) {
            throw ExportRefusal.of(
                    Problem.UNKNOWN_FORMAT,
                    entry.getName(),
                    "is packed in a way that cannot be read (method " + entry.getMethod() + ").");
        }
        return new EntryStream(zip.getInputStream(entry), entry);
    }

    @Override
    public List<ExportFile> list() {
        return files;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
