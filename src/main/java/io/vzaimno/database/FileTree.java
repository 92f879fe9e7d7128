package io.vzaimno.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Digests of file trees, to compare unpacked files with their archive. */
final class FileTree {

    private static final String ATTRIBUTES = "unix:mode,size,lastModifiedTime,ctime,ino";

    private FileTree() {}

    /** A digest of all names and contents in a folder. */
    static String digest(Path folder) throws IOException {
        return digest(described(folder, FileTree::content));
    }

    /** The same digest for the entries of an archive. */
    static String digest(TarArchiveInputStream archive) throws IOException {
        var entries = new TreeMap<String, String>();
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var name = Path.of(entry.getName()).normalize().toString();
            if (entry.isSymbolicLink()) {
                entries.put(name, link(entry.getLinkName()));
            } else if (entry.isFile()) {
                entries.put(name, file((entry.getMode() & 0100) != 0, archive));
            }
        }
        return digest(entries);
    }

    /**
     * A digest of all file attributes. Any change of a file changes its ctime, which programs cannot set, so this detects
     * changes without reading the contents: it takes milliseconds instead of a second.
     */
    static String state(Path folder) throws IOException {
        return digest(described(folder, FileTree::attributes));
    }

    private static SortedMap<String, String> described(Path folder, Function<Path, String> description)
            throws IOException {
        try (var walk = Files.walk(folder)) {
            var files = walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            return describe(folder, files, description);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static SortedMap<String, String> describe(
            Path folder, List<Path> files, Function<Path, String> description) {
        return files.parallelStream()
                .collect(Collectors.toMap(
                        file -> folder.relativize(file).toString(), description, (one, _) -> one, TreeMap::new));
    }

    private static String content(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return link(Files.readSymbolicLink(path).toString());
            }
            try (var content = Files.newInputStream(path)) {
                return file(isProgram(path), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProgram(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static String attributes(Path path) {
        try {
            return new TreeMap<>(Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String link(String target) {
        return "link " + target;
    }

    private static String file(boolean isProgram, InputStream content) throws IOException {
        var digest = sha256();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return (isProgram ? "program " : "file ") + HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(SortedMap<String, String> entries) {
        var digest = sha256();
        entries.forEach((name, entry) -> digest.update((name + "\0" + entry + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
