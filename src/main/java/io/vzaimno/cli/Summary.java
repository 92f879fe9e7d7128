package io.vzaimno.cli;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Share;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.Note;
import java.io.PrintStream;
import java.nio.file.Path;
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

    void print(String source, Export export, Comparison comparison, Path report) {
        text("Account", export.account().map(Handle::toString).orElse("not named in the export"));
        text("Source", "Instagram export " + source);
        out.println();
        count("Followers", export.relations().followers().size());
        count("Following", export.relations().following().size());
        count("Mutual", comparison.mutual().size());
        count("Fans", comparison.fans().size());
        count("Non-mutual", comparison.nonMutual().size());
        count("Pending", comparison.pending().size());
        count("Deleted", export.deleted());
        comparison.mutualShare().ifPresent(share -> row("Mutual %", tenths(Share.told(share) * 100)));
        out.println();
        names(comparison);
        export.notes().stream()
                .filter(note -> !(note instanceof Note.Deleted)) // they have a row of their own
                .map(Note::inEnglish)
                .forEach(note -> text("Note", note));
        text("Report", report.toString());
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
