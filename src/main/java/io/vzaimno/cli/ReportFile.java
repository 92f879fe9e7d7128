package io.vzaimno.cli;

import io.vzaimno.report.Format;
import io.vzaimno.report.Report;
import io.vzaimno.report.Reports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes a report to a file atomically: an existing file is replaced only by a complete report. */
final class ReportFile {

    private static final int BUFFER = 1 << 16;

    private ReportFile() {}

    /** Fails early if the report could not be written. */
    static void check(Path file, List<Path> exports) throws IOException {
        var folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new Mistake("The report cannot be written: the folder " + folder + " does not exist.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Mistake("The report cannot be written: " + file + " is not a regular file.");
        }
        for (var export : exports) {
            if (Files.exists(file) && Files.exists(export) && Files.isSameFile(file, export)) {
                throw new Mistake("The report would overwrite the export: choose another name for it with --out.");
            }
        }
    }

    static void write(Path file, Report report, Format format) throws IOException {
        var part = folder(file).resolve(".vzaimno-" + ProcessHandle.current().pid() + ".part");
        part.toFile().deleteOnExit();
        try {
            try (var out = new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER)) {
                Reports.write(report, format, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path folder(Path file) {
        var absolute = file.toAbsolutePath();
        return absolute.getParent() == null ? absolute : absolute.getParent();
    }
}
