package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.regex.Pattern;

/** Ends the reading of an export that cannot be used; {@link Exports} turns it into the answer. */
final class ExportRefusal extends RuntimeException {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST_NAME = 80;

    private final Problem problem;
    private final Clue clue;
    private final String detail;

    ExportRefusal(Problem problem, String detail) {
        this(problem, new Clue.None(), detail);
    }

    ExportRefusal(Problem problem, Clue clue, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
        this.clue = clue;
        this.detail = detail;
    }

    /** @param what what is wrong with the file, continuing a sentence that begins with its name */
    static ExportRefusal of(Problem problem, String path, String what) {
        return new ExportRefusal(problem, new Clue.File(shown(path)), shown(path) + " " + what);
    }

    Problem problem() {
        return problem;
    }

    ExportReading.Refused outcome() {
        return new ExportReading.Refused(problem, clue, detail);
    }

    /** The same, said of one of several archives. */
    ExportRefusal in(String part) {
        var name = shown(part);
        return detail.contains(name) ? this : new ExportRefusal(problem, clue, name + ": " + detail);
    }

    /** A file's name fit for one line of text: without control characters, a long one reduced to its end. */
    static String shown(String path) {
        var clean = UNPRINTABLE.matcher(path).replaceAll("?");
        return clean.length() <= LONGEST_NAME
                ? clean
                : "..." + clean.substring(clean.length() - LONGEST_NAME + "...".length());
    }
}
