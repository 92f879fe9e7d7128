package io.vzaimno.language;

import java.util.regex.Pattern;

/** Users' texts and names, made fit to stand inside a sentence. */
final class TypedText {

    /** Longer than any name Telegram allows; longer text is cut. */
    private static final int MOST = 64;

    /** Room for several of them in one message. */
    private static final int LONGEST_REPORT = 1000;

    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

    private static final Pattern CONTROLS_BUT_LINES =
            Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]+");

    private TypedText() {}

    /** The whole text without invisible marks. */
    static String legible(String text) {
        return CONTROLS_BUT_LINES.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Removes line breaks and marks that change the direction of what follows, cuts long text between two characters,
     * and isolates right-to-left text.
     */
    static String tamed(String text) {
        var cut = cut(CONTROLS.matcher(text).replaceAll(" ").strip(), MOST);
        return RIGHT_TO_LEFT.matcher(cut).find() ? "\u2068" + cut + "\u2069" : cut;
    }

    /** The text without invisible marks, cut only if it would fill a message. */
    static String reported(String text) {
        return cut(legible(text), LONGEST_REPORT);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip() + "…";
    }
}
