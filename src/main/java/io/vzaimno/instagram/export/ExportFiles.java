package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of an export, packed or unpacked. */
interface ExportFiles extends Closeable {

    /** Opens an archive or a folder, refusing what is unsafe to read. */
    static ExportFiles open(Path export) {
        if (Files.isDirectory(export)) {
            return Folder.open(export);
        }
        if (Files.exists(export) && !Files.isRegularFile(export)) {
            throw new ExportRefusal(
                    Problem.NOT_AN_ARCHIVE, ExportRefusal.shown(export.toString()) + " is not an ordinary file.");
        }
        return ZipArchive.open(export);
    }

    /** All files; paths are relative, with slashes, and stay inside the export. */
    List<ExportFile> list();
}
