package io.vzaimno.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text safe for files. */
final class Text {

    /** The most that a spreadsheet's cell holds, in UTF-16 units. */
    static final int MAX_LENGTH = 32_767;

    private static final Pattern ESCAPED_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The position before a formula. In some countries semicolons separate cells, and quotes then count as text. */
    private static final Pattern FORMULA = Pattern.compile("^(?=[\t\r\n])|(^|[;\t\r\n][\\s\"]*)(?=[=+\\-@＝＋－＠])");

    private Text() {}

    /**
     * Drops what XML cannot hold (control characters, lone surrogates, non-characters) and surrounding space, and cuts
     * long text.
     */
    static String clean(String text) {
        if (text.length() <= MAX_LENGTH && text.codePoints().allMatch(Text::isLegal)) {
            return text.strip();
        }
        var clean = new StringBuilder();
        text.codePoints().filter(Text::isLegal).takeWhile(c -> fits(clean, c)).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** Keeps spreadsheets from reading {@code _x0041_} as {@code A}, as ECMA-376 asks them to (ST_Xstring). */
    static String literal(String text) {
        return text.contains("_x") ? ESCAPED_CHARACTER.matcher(text).replaceAll("_x005F_") : text;
    }

    /**
     * Marks as text, by an apostrophe, what a spreadsheet could take for a formula: at the beginning, and after cell
     * separators other than the comma.
     */
    static String withoutFormula(String text) {
        return FORMULA.matcher(text).replaceAll("$1'");
    }

    /** The name of a constant as files and keys spell it. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static boolean fits(StringBuilder text, int codePoint) {
        return text.length() + Character.charCount(codePoint) <= MAX_LENGTH;
    }

    private static boolean isLegal(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c != 0xFFFE && c != 0xFFFF);
    }
}
