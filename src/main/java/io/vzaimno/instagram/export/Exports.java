package io.vzaimno.instagram.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Reads data exports. */
public final class Exports {

    private Exports() {}

    /**
     * Reads a ZIP archive or an unpacked folder, in place: nothing is unpacked to disk, and only the files that hold the
     * lists are read.
     *
     * @param name the name under which the user knows the file; the account's name may be in it
     */
    public static ExportReading read(Path export, String name) {
        return read(() -> ExportFiles.open(export), export, name);
    }

    static ExportReading read(Supplier<ExportFiles> opening, Path export, String name) {
        try (var files = opening.get()) {
            return new ExportReading.Read(new ExportReader(name, files.list()).read());
        } catch (Refusal refusal) {
            return refusal.outcome();
        } catch (IOException e) {
            return BrokenArchive.unopened(export, e).outcome();
        }
    }
}
