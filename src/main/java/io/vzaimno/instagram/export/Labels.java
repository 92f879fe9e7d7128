package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.ExportReading.Problem;
import io.vzaimno.instagram.export.Row.Label;
import java.util.HashMap;
import java.util.Map;

/** The labels met in one file; each wording is kept once. */
final class Labels {

    private static final int LONGEST_LABEL = 100;

    private final String path;
    private final Map<String, String> known = new HashMap<>();

    Labels(String path) {
        this.path = path;
    }

    /** A labelled value; values that are too long for a name are cut so that they still are. */
    Label label(String label, String value) {
        var wording = known.computeIfAbsent(cut(label, LONGEST_LABEL), Mojibake::repaired);
        if (known.size() > Limits.LABELS_PER_FILE) {
            throw Refusal.of(
                    Problem.UNKNOWN_FORMAT, path, "has more than " + Limits.LABELS_PER_FILE + " different labels.");
        }
        return new Label(wording, cut(value.strip(), Handle.MAX_LENGTH + 1 + "@".length()));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
