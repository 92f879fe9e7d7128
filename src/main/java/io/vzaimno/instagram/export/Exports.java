package io.vzaimno.instagram.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Reads data exports. */
public final class Exports {

    private Exports() {}

    /**
     * Reads ZIP archives or unpacked folders that together are one export, in place: nothing is unpacked to disk, and only the
     * files that hold the lists are read.
     */
    public static ExportReading read(List<ExportPart> parts) {
        return read(parts, ExportFiles::open);
    }

    static ExportReading read(List<ExportPart> parts, Function<Path, ExportFiles> opening) {
        return read(parts, opening, ExportLimits.people(Runtime.getRuntime().maxMemory()));
    }

    /** @param most how many entries the lists may have */
    static ExportReading read(List<ExportPart> parts, Function<Path, ExportFiles> opening, int most) {
        try (var opened = OpenParts.open(parts, opening)) {
            return new ExportReading.Read(new ExportReader(opened.names(), opened.files(), new Budget(most)).read());
        } catch (ExportRefusal refusal) {
            return refusal.outcome();
        }
    }
}
