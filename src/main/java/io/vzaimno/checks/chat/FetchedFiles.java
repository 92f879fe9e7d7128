package io.vzaimno.checks.chat;

import io.vzaimno.instagram.export.ExportPart;
import io.vzaimno.instagram.export.Exports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one export for as long as they are needed, or why they cannot be had. */
final class FetchedFiles implements AutoCloseable {

    private final List<ExportPart> parts = new ArrayList<>();
    private Optional<Fetched> failure = Optional.empty();

    void add(ExportPart part) {
        parts.add(part);
    }

    void failed(Fetched reason) {
        failure = Optional.of(reason);
    }

    /** Takes processor time and memory: belongs into the compute pool. */
    Fetched read() {
        return failure.orElseGet(() -> new Fetched.Read(Exports.read(parts)));
    }

    @Override
    public void close() {
        parts.forEach(part -> delete(part.path()));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
