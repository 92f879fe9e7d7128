package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks an archive into private files. */
record Unpacking(Path folder, ServerAccount account) {

    void run(TarArchiveInputStream archive) throws IOException {
        createFolder(folder);
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            write(entry, archive);
        }
    }

    private void write(TarArchiveEntry entry, TarArchiveInputStream archive) throws IOException {
        var name = Path.of(entry.getName()).normalize();
        if (name.isAbsolute() || name.startsWith("..")) {
            throw new IOException("the archive holds " + name);
        }
        var path = folder.resolve(name);
        if (entry.isDirectory()) {
            createFolder(path);
        } else if (entry.isSymbolicLink()) {
            createFolder(path.resolveSibling(""));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            account.own(path);
        } else if (entry.isFile()) {
            createFolder(path.resolveSibling(""));
            Files.copy(archive, path);
            var mode = (entry.getMode() & 0100) != 0 ? OwnFiles.PROGRAM : OwnFiles.FILE;
            Files.setPosixFilePermissions(path, mode.value());
            account.own(path);
        }
    }

    private void createFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (!path.equals(folder)) {
                createFolder(path.resolveSibling(""));
            }
            Files.createDirectory(path, OwnFiles.FOLDER);
            account.own(path);
        }
    }
}
