package io.vzaimno.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Creates files and folders that only their owner may access. */
public final class OwnFiles {

    public static final FileAttribute<Set<PosixFilePermission>> FILE = mode("rw-------");
    public static final FileAttribute<Set<PosixFilePermission>> FOLDER = mode("rwx------");
    public static final FileAttribute<Set<PosixFilePermission>> PROGRAM = mode("rwx------");

    private static final FileAttribute<Set<PosixFilePermission>> PASSAGE = mode("rwx--x--x");
    private static final int OTHERS_WRITE = 0002;
    private static final int STICKY = 01000;
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private OwnFiles() {}

    /** Replaces a file atomically. Does not follow symbolic links. */
    public static void write(Path file, String content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        try (var channel = Files.newByteChannel(draft, NEW, FILE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Creates the parent folders. Other accounts may traverse but not list them. */
    public static void createParents(Path path) throws IOException {
        var parent = path.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            requireHere(path);
            Files.createDirectories(parent, PASSAGE);
        }
    }

    /** If the locale cannot encode the name of the working directory, folders would be created below a garbled one. */
    private static void requireHere(Path path) throws IOException {
        var here = Path.of("").toAbsolutePath();
        if (!path.isAbsolute() && !Files.isDirectory(here)) {
            throw new NoSuchFileException(here.toString());
        }
    }

    /** The nearest parent folder that is world-writable and not sticky, where any account could replace the path. */
    public static Optional<Path> openAbove(Path path) throws IOException {
        for (var above = path.toRealPath().getParent(); above != null; above = above.getParent()) {
            var mode = (int) Files.getAttribute(above, "unix:mode");
            if ((mode & OTHERS_WRITE) != 0 && (mode & STICKY) == 0) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** The reason of an I/O error, without the file name. */
    public static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileAlreadyExistsException _ -> "a file of that name is in the way";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(fault.getMessage());
        };
    }

    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
