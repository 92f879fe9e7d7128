package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** An export that has been unpacked. */
final class Folder extends SimpleFileVisitor<Path> implements ExportFiles {

    private final Path root;
    private final List<ExportFile> files = new ArrayList<>();

    private Folder(Path root) {
        this.root = root;
    }

    static Folder open(Path path) {
        try {
            var folder = new Folder(path.toRealPath());
            Files.walkFileTree(folder.root, EnumSet.noneOf(FileVisitOption.class), ExportLimits.FOLDER_DEPTH, folder);
            return folder;
        } catch (IOException e) {
            throw BrokenArchive.unopened(path, e);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var path = root.relativize(file).toString().replace(File.separatorChar, '/');
        if (attributes.isDirectory()) {
            throw refused(Problem.TOO_LARGE, path, "lies too deep in the folder.");
        }
        if (attributes.isSymbolicLink()) {
            throw refused(Problem.UNSAFE, path, "is a symbolic link.");
        }
        if (!attributes.isRegularFile()) {
            throw refused(Problem.UNSAFE, path, "is not an ordinary file.");
        }
        if (files.size() == ExportLimits.FILES) {
            throw new ExportRefusal(Problem.TOO_LARGE, "The folder has more than " + ExportLimits.FILES + " files.");
        }
        files.add(new ExportFile(path, () -> Files.newInputStream(file)));
        return FileVisitResult.CONTINUE;
    }

    private static ExportRefusal refused(Problem problem, String path, String what) {
        return ExportRefusal.of(problem, path, what);
    }

    @Override
    public List<ExportFile> list() {
        return files;
    }

    @Override
    public void close() {}
}
