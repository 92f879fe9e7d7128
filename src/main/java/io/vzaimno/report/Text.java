package io.vzaimno.report;

/** Makes foreign text fit for files. */
final class Text {

    /** The most that a spreadsheet's cell holds, in UTF-16 units. */
    static final int MAX_LENGTH = 32_767;

    private Text() {}

    /** Drops what XML cannot hold (control characters, lone surrogates, non-characters) and cuts what is too long. */
    static String clean(String text) {
        if (text.length() <= MAX_LENGTH && text.codePoints().allMatch(Text::isLegal)) {
            return text;
        }
        var clean = new StringBuilder();
        text.codePoints().filter(Text::isLegal).takeWhile(c -> fits(clean, c)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether a spreadsheet could take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean fits(StringBuilder text, int codePoint) {
        return text.length() + Character.charCount(codePoint) <= MAX_LENGTH;
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
