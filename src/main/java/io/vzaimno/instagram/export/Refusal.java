package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.regex.Pattern;

/** Ends the reading of an export that cannot be used; {@link Exports} turns it into the answer. */
final class Refusal extends RuntimeException {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST_NAME = 80;

    private final Problem problem;
    private final String detail;

    Refusal(Problem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    Problem problem() {
        return problem;
    }

    ExportReading.Refused outcome() {
        return new ExportReading.Refused(problem, detail);
    }

    /** A file's name fit for one line of text: without control characters, a long one reduced to its end. */
    static String shown(String path) {
        var clean = UNPRINTABLE.matcher(path).replaceAll("?");
        return clean.length() <= LONGEST_NAME
                ? clean
                : "..." + clean.substring(clean.length() - LONGEST_NAME + "...".length());
    }
}
