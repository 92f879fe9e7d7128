package io.vzaimno.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of sockets that fit into a socket's address, which takes about a hundred bytes, wherever the socket lies. */
final class SocketPath {

    private static final int LIMIT = 100;
    private static final Map<Path, Path> LINKS = new ConcurrentHashMap<>();

    private SocketPath() {}

    /** The same file by a name that is short enough. */
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

    /** In a folder of our own, so that nobody can lead us elsewhere. */
    private static Path link(Path folder) throws IOException {
        var place = Files.createTempDirectory("vzaimno", OwnFiles.FOLDER);
        var link = Files.createSymbolicLink(place.resolve("db"), folder);
        place.toFile().deleteOnExit();
        link.toFile().deleteOnExit();
        return link;
    }
}
