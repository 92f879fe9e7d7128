package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The parts of an export while they are read. */
final class OpenParts implements AutoCloseable {

    private final boolean areSeveral;
    private final List<String> names = new ArrayList<>();
    private final List<ExportFile> files = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();

    private OpenParts(boolean areSeveral) {
        this.areSeveral = areSeveral;
    }

    static OpenParts open(List<ExportPart> parts, Function<Path, ExportFiles> opening) {
        if (parts.size() > ExportLimits.PARTS) {
            throw new ExportRefusal(Problem.TOO_LARGE, "There are more than " + ExportLimits.PARTS + " archives.");
        }
        var opened = new OpenParts(parts.size() > 1);
        try {
            parts.forEach(part -> opened.add(part, opening));
            return opened;
        } catch (ExportRefusal refusal) {
            opened.close();
            throw refusal;
        }
    }

    /** The names of the archives and folders, each once. */
    List<String> names() {
        return names;
    }

    List<ExportFile> files() {
        return files;
    }

    @Override
    public void close() {
        for (var closing : closings) {
            try {
                closing.files().close();
            } catch (IOException e) {
                throw BrokenArchive.unopened(closing.path(), e);
            }
        }
    }

    private void add(ExportPart part, Function<Path, ExportFiles> opening) {
        var name = distinct(part.name());
        try {
            var content = opening.apply(part.path());
            closings.add(new Closing(part.path(), content));
            if (files.size() + content.list().size() > ExportLimits.FILES) {
                throw new ExportRefusal(
                        Problem.TOO_LARGE, "The archives have more than " + ExportLimits.FILES + " files together.");
            }
            content.list().forEach(file -> files.add(areSeveral ? file.in(name) : file));
        } catch (ExportRefusal refusal) {
            throw areSeveral ? refusal.in(name) : refusal;
        }
        names.add(name);
    }

    /** Two archives may have the same name, in two folders or two messages. */
    private String distinct(String name) {
        var distinct = name;
        for (var number = 2; names.contains(distinct); number++) {
            distinct = name + " (" + number + ")";
        }
        return distinct;
    }

    private record Closing(Path path, ExportFiles files) {}
}
