package io.vzaimno.cli;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Share;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.instagram.export.ExportDate.Basis;
import io.vzaimno.instagram.export.ExportPart;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.report.Report;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the result of an analysis as a table of counts. */
final class Summary {

    private static final int LABEL_WIDTH = 12;
    private static final int COUNT_WIDTH = 8;
    private static final int NAMES = 5;

    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void print(List<ExportPart> parts, Export export, Report report, Path file) {
        var comparison = report.comparison();
        text("Account", export.account().map(Handle::toString).orElse("not named in the export"));
        text(
                "Source",
                "Instagram export " + parts.stream().map(ExportPart::name).collect(Collectors.joining(" + ")));
        report.exported().ifPresent(date -> text("Exported", day(date, report)));
        out.println();
        count("Followers", export.relations().followers().size());
        count("Following", comparison.followed());
        count("Mutual", comparison.mutual().size());
        count("Fans", comparison.fans().size());
        count("Non-mutual", comparison.nonMutual().size());
        count("Pending", comparison.pending().size());
        count("Deleted", export.deleted());
        if (comparison.unconfirmed() > 0) {
            count("Unconfirmed", comparison.unconfirmed());
        }
        comparison.mutualShare().ifPresent(share -> row("Mutual %", tenths(Share.told(share) * 100)));
        out.println();
        names(comparison);
        export.notes().stream()
                .filter(note -> !(note instanceof Note.Deleted)) // these have their own row
                .map(Note::inEnglish)
                .forEach(note -> text("Note", note));
        text("Report", file.toString());
    }

    private static String day(ExportDate date, Report report) {
        return report.day() + (date.basis() == Basis.NEWEST_ENTRY ? " or later" : "");
    }

    private void text(String label, String value) {
        out.println(label + " ".repeat(LABEL_WIDTH - label.length()) + value);
    }

    private void count(String label, int value) {
        row(label, Integer.toString(value));
    }

    private void row(String label, String value) {
        text(label, " ".repeat(Math.max(0, COUNT_WIDTH - value.length())) + value);
    }

    private void names(Comparison comparison) {
        var people = comparison.nonMutual();
        if (!people.isEmpty()) {
            var first = people.stream()
                    .limit(NAMES)
                    .map(relation -> relation.person().handle().toString())
                    .collect(Collectors.joining(", "));
            var more = people.size() - NAMES;
            out.println("Not following back: " + (more > 0 ? first + " and " + more + " more" : first));
        }
    }

    private static String tenths(double value) {
        var tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
