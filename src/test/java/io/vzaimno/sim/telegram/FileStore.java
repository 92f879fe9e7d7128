package io.vzaimno.sim.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The files that were sent, by either side: what is known of them by file id, and their bytes. */
final class FileStore {

    /** What a file was sent as: the first letters of its id, and the folder of its path. */
    enum Kind {
        DOCUMENT("BQACAgIAAxkBAAE", "documents"),
        PHOTO("AgACAgIAAxkBAAE", "photos"),
        STICKER("CAACAgIAAxkBAAE", "stickers"),
        VOICE("AwACAgIAAxkBAAE", "voice");

        private final String prefix;
        private final String folder;

        Kind(String prefix, String folder) {
            this.prefix = prefix;
            this.folder = folder;
        }
    }

    private final Shelf known;
    private final @Nullable Path folder;
    private final Map<String, byte[]> memory = new ConcurrentHashMap<>();

    /** Keeps the bytes in the folder, without one in memory. */
    FileStore(Journal journal, @Nullable Path folder) {
        this.known = new Shelf("file", journal);
        this.folder = folder;
    }

    /** Keeps the bytes and gives back {@code {kind, file_id, file_unique_id, file_size, file_path, file_name, mime_type}}. */
    ObjectNode add(Kind kind, String name, String mime, byte[] bytes) {
        var number = known.size() + 1;
        var unique = "AgAD%06X".formatted(number);
        var dot = name.lastIndexOf('.');
        var file = Json.object()
                .put("kind", kind.name())
                .put("file_id", kind.prefix + "%08Xv9".formatted(number))
                .put("file_unique_id", unique)
                .put("file_size", bytes.length)
                .put("file_path", "%s/file_%d%s".formatted(kind.folder, number, dot < 0 ? "" : name.substring(dot)))
                .put("file_name", name)
                .put("mime_type", mime);
        write(unique, bytes);
        known.put(file.path("file_id").asString(), file);
        return file;
    }

    Optional<ObjectNode> find(String fileId) {
        return known.find(fileId);
    }

    Optional<ObjectNode> byPath(String path) {
        return known.all().stream()
                .filter(file -> file.path("file_path").asString().equals(path))
                .findFirst();
    }

    byte[] bytes(ObjectNode file) {
        var unique = file.path("file_unique_id").asString();
        if (folder == null) {
            return memory.getOrDefault(unique, new byte[0]);
        }
        try {
            return Files.readAllBytes(folder.resolve(unique));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String unique, byte[] bytes) {
        if (folder == null) {
            memory.put(unique, bytes);
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(unique), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
