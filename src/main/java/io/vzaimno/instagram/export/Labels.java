package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.ExportReading.Problem;
import io.vzaimno.instagram.export.Row.Label;
import java.util.HashMap;
import java.util.Map;

/**
 * The labels met in one file; each wording is kept once. Most values are no names: of those only is kept that there was one,
 * or a long list would take several times the memory that its people take.
 */
final class Labels {

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_VALUE = Handle.MAX_LENGTH + 1 + "@".length();

    /** Stands for any value that names no account. */
    private static final String OTHER = "?";

    private final String path;
    private final Map<String, Wording> known = new HashMap<>();

    Labels(String path) {
        this.path = path;
    }

    /** A labelled value; values that are too long for a name are cut so that they still are. */
    Label label(String label, String value) {
        var wording = known.computeIfAbsent(cut(label, LONGEST_LABEL), Wording::of);
        if (known.size() > ExportLimits.LABELS_PER_FILE) {
            throw ExportRefusal.of(
                    Problem.UNKNOWN_FORMAT,
                    path,
                    "has more than " + ExportLimits.LABELS_PER_FILE + " different labels.");
        }
        return wording.with(cut(value.strip(), LONGEST_VALUE));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** A label with the two values that are shared by all its entries. */
    private record Wording(Label empty, Label other) {

        static Wording of(String label) {
            var wording = Mojibake.repaired(label);
            return new Wording(new Label(wording, ""), new Label(wording, OTHER));
        }

        Label with(String value) {
            if (value.isEmpty()) {
                return empty;
            }
            return Names.row(null, value) instanceof Row.Nameless ? other : new Label(empty.label(), value);
        }
    }
}
