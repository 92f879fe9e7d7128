package io.vzaimno.cli;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportPart;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.Exports;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.instagram.export.Warning;
import io.vzaimno.report.Report;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Reports;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The command {@code analyze}: reads a data export, prints the counts and writes the report. */
public final class Analyze {

    private static final int LONGEST_LINE = 400;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    private Analyze(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * Runs the command.
     *
     * @param arguments the arguments after the command's name
     * @param clock gives the day of the report, in the user's time zone
     * @return the exit code: 0, with a warning on {@code err} if the export may be incomplete; 2 after one line on {@code
     *     err}
     *     if no file was written
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, Clock clock) {
        try {
            new Analyze(out, err, clock).run(Arguments.parse(arguments));
            return 0;
        } catch (Mistake mistake) {
            err.println(line(mistake.line()));
        } catch (AccessDeniedException e) {
            err.println(line("The report cannot be written: no permission to write " + e.getFile() + "."));
        } catch (IOException e) {
            err.println(line("The report cannot be written: " + e.getMessage()));
        } catch (UncheckedIOException e) {
            err.println(line("The report cannot be written: " + e.getMessage()));
        } catch (OutOfMemoryError _) {
            err.println("vzaimno: The export needs more memory than the JVM may use. Raise the limit with java -Xmx.");
        }
        return 2;
    }

    private void run(Arguments arguments) throws IOException {
        if (arguments.help()) {
            out.println(Arguments.USAGE);
            return;
        }
        var exports = arguments.exports();
        if (arguments.out().isPresent()) {
            ReportFile.check(arguments.out().get(), exports);
        }
        var parts =
                exports.stream().map(path -> new ExportPart(path, name(path))).toList();
        var export = read(parts);
        warn(export, arguments.strict());
        var comparison = Comparison.of(export.relations(), export.pending(), export.doubtful());
        var report = report(export, comparison);
        var file = arguments.out().orElseGet(() -> Path.of(Reports.fileName(report, arguments.format())));
        ReportFile.check(file, exports);
        ReportFile.write(file, report, arguments.format());
        new Summary(out).print(parts, export, report, file);
    }

    private static String name(Path path) {
        var name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static Export read(List<ExportPart> parts) {
        return switch (Exports.read(parts)) {
            case ExportReading.Read(var export) -> export;
            case ExportReading.Refused refused -> throw new Mistake(refused.explanation());
        };
    }

    /** Explains why the export may be incomplete. */
    private void warn(Export export, boolean strict) {
        var reasons = export.notes().stream()
                .filter(note -> note.warning().isPresent())
                .map(Note::inEnglish)
                .toList();
        if (reasons.isEmpty()) {
            return;
        }
        var warning = "This export may be incomplete. " + String.join(" ", reasons) + " " + advice(export.warnings());
        if (strict) {
            throw new Mistake(warning);
        }
        err.println(line(warning));
    }

    private static String advice(List<Warning> warnings) {
        return warnings.contains(Warning.FOLLOWERS_MAY_BE_CUT) || warnings.contains(Warning.FOLLOWING_MAY_BE_CUT)
                ? "Ask Instagram for \"All time\" again."
                : "If Instagram gave you several ZIP files, pass all of them.";
    }

    private Report report(Export export, Comparison comparison) {
        var relations = export.relations();
        return new Report(
                export.account(),
                Report.Source.EXPORT,
                ZonedDateTime.now(clock),
                export.date().filter(date -> date.isPast(clock.instant())),
                new Reading(OptionalInt.empty(), relations.followers().size()),
                new Reading(OptionalInt.empty(), comparison.followed()),
                comparison,
                Locale.ENGLISH,
                export.notes(),
                Optional.empty());
    }

    private static String line(String text) {
        var line = "vzaimno: " + UNPRINTABLE.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 3) + "...";
    }
}
