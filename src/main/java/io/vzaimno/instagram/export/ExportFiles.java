package io.vzaimno.instagram.export;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of an export, packed or unpacked. */
interface ExportFiles extends Closeable {

    /** Opens an archive or a folder, refusing what is unsafe to read. */
    static ExportFiles open(Path export) {
        return Files.isDirectory(export) ? Folder.open(export) : ZipArchive.open(export);
    }

    /** All files; paths are relative, with slashes, and stay inside the export. */
    List<ExportFile> list();
}
