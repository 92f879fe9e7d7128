package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.regex.Pattern;

/** Judges the names of an archive's entries. */
final class SafePath {

    private static final Pattern SLASHES = Pattern.compile("/+");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private SafePath() {}

    /** The path without empty and single-dot steps; refuses absolute and escaping ones. */
    static String of(String name) {
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            throw unsafe(name, "has an absolute path");
        }
        if (name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
            throw unsafe(name, "has a forbidden character in its path");
        }
        var steps = SLASHES.splitAsStream(name)
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
        if (steps.contains("..")) {
            throw unsafe(name, "has a path that leads out of the archive");
        }
        return String.join("/", steps);
    }

    private static ExportRefusal unsafe(String name, String what) {
        return new ExportRefusal(
                Problem.UNSAFE,
                new Clue.File(ExportRefusal.shown(name)),
                "An entry of the archive, " + ExportRefusal.shown(name) + ", " + what + ".");
    }
}
