package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shortens socket paths, which the OS limits to about 100 bytes. */
final class SocketPath {

    private static final int LIMIT = 100;
    private static final Map<Path, Path> LINKS = new ConcurrentHashMap<>();

    private SocketPath() {}

    /** Returns the path, or a shorter one through a symbolic link. */
    static Path fitting(Path socket) throws IOException {
        if (fits(socket)) {
            return socket;
        }
        var folder = socket.toAbsolutePath().resolveSibling("");
        var link = LINKS.get(folder);
        if (link == null || !Files.isSymbolicLink(link)) {
            link = link(folder);
            LINKS.put(folder, link);
        }
        return link.resolve(socket.getFileName());
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LIMIT;
    }

    /** In a private folder, so that no other account can replace it. */
    private static Path link(Path folder) throws IOException {
        var place = Files.createTempDirectory("vzaimno", OwnFiles.FOLDER);
        var link = Files.createSymbolicLink(place.resolve("db"), folder);
        place.toFile().deleteOnExit();
        link.toFile().deleteOnExit();
        return link;
    }
}
