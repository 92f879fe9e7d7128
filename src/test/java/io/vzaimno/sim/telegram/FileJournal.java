package io.vzaimno.sim.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A journal in a file: one line of JSON for each change, rewritten without the history when it is opened.
 *
 * <p>Lines are handed to the operating system at once, so a killed process loses nothing; half a line at the end, as
 * after a full disk or a lost machine, is dropped.
 */
final class FileJournal implements Journal {

    private final Map<String, JsonNode> kept = new LinkedHashMap<>();
    private final FileChannel channel;

    FileJournal(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            load(file);
            rewrite(file);
            channel = FileChannel.open(file, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String key, JsonNode value) {
        append(key, value);
    }

    @Override
    public void remove(String key) {
        append(key, null);
    }

    @Override
    public Map<String, JsonNode> under(String prefix) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (_, last) -> last,
                        LinkedHashMap::new));
    }

    private void load(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            lines.flatMap(line -> Json.tryRead(line).stream()).forEach(change -> {
                var key = change.path("k").asString();
                change.optional("v").ifPresentOrElse(value -> kept.put(key, value), () -> kept.remove(key));
            });
        }
    }

    private void rewrite(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                fresh,
                kept.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining()));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void append(String key, @Nullable JsonNode value) {
        try {
            channel.write(ByteBuffer.wrap(line(key, value).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String key, @Nullable JsonNode value) {
        var line = Json.object().put("k", key);
        if (value != null) {
            line.set("v", value);
        }
        return line + "\n";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
