package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Comparator.comparingLong;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Refuses archives that hide, repeat or smuggle something. */
final class ZipSafety {

    /** Where a local header keeps the length of the entry's name, and where the name itself. */
    private static final int NAME_LENGTH_AT = 26;

    private static final int NAME_AT = 30;

    private final FileChannel archive;

    ZipSafety(FileChannel archive) {
        this.archive = archive;
    }

    void check(List<ZipArchiveEntry> entries) throws IOException {
        checkPaths(entries);
        for (var entry : entries) {
            checkKind(entry);
        }
        checkOverlaps(entries);
        for (var entry : entries) {
            checkLocalName(entry);
        }
    }

    private static void checkPaths(List<ZipArchiveEntry> entries) {
        var seen = new HashSet<String>();
        for (var entry : entries) {
            var path = SafePath.of(entry.getName());
            if (!entry.isDirectory() && !seen.add(path)) {
                throw refused(Problem.UNSAFE, entry, "is in the archive twice.");
            }
        }
    }

    private static void checkKind(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refused(Problem.ENCRYPTED, entry, "is protected by a password.");
        }
        if (entry.isUnixSymlink()) {
            throw refused(Problem.UNSAFE, entry, "is a symbolic link.");
        }
    }

    /** Overlapping entries are how a small archive claims to hold petabytes. */
    private void checkOverlaps(List<ZipArchiveEntry> entries) throws IOException {
        var end = 0L;
        for (var entry : entries.stream()
                .sorted(comparingLong(ZipArchiveEntry::getDataOffset))
                .toList()) {
            if (entry.getLocalHeaderOffset() < end) {
                throw refused(Problem.UNSAFE, entry, "overlaps another entry of the archive.");
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
            if (end > archive.size()) {
                throw refused(Problem.DAMAGED, entry, "reaches beyond the end of the archive.");
            }
        }
    }

    /** The table of contents and the entry itself must agree on the name: a list must not vanish by a wrong one. */
    private void checkLocalName(ZipArchiveEntry entry) throws IOException {
        var header = entry.getLocalHeaderOffset();
        var name = new String(entry.getRawName(), ISO_8859_1);
        var length = ArchiveEnd.text(archive, header + NAME_LENGTH_AT, Short.BYTES);
        if (!length.equals("" + (char) (name.length() & 0xFF) + (char) (name.length() >> 8))
                || !name.equals(ArchiveEnd.text(archive, header + NAME_AT, name.length()))) {
            throw refused(Problem.DAMAGED, entry, "has another name inside the archive than in its table of contents.");
        }
    }

    private static ExportRefusal refused(Problem problem, ZipArchiveEntry entry, String what) {
        return ExportRefusal.of(problem, entry.getName(), what);
    }
}
