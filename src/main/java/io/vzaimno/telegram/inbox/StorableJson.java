package io.vzaimno.telegram.inbox;

/**
 * JSON that the database accepts: PostgreSQL stores neither NUL nor lone surrogates, and an update that cannot be stored
 * would block all that follow.
 */
final class StorableJson {

    private static final String REPLACEMENT = "\\ufffd";
    private static final int ESCAPE = 6;

    private StorableJson() {}

    static String of(String json) {
        var clean = new StringBuilder(json.length());
        for (var i = 0; i < json.length(); ) {
            var next = end(json, i);
            clean.append(isStorable(json, i, next) ? json.substring(i, next) : REPLACEMENT);
            i = next;
        }
        return clean.toString();
    }

    /** The end of the character, the escape or the pair of escapes that begins here. */
    private static int end(String json, int start) {
        if (json.charAt(start) != '\\') {
            return start + Character.charCount(json.codePointAt(start));
        }
        if (!isUnicode(json, start)) {
            return Math.min(start + 2, json.length());
        }
        var isPair = Character.isHighSurrogate(unit(json, start))
                && isUnicode(json, start + ESCAPE)
                && Character.isLowSurrogate(unit(json, start + ESCAPE));
        return start + (isPair ? 2 * ESCAPE : ESCAPE);
    }

    private static boolean isStorable(String json, int start, int end) {
        if (json.charAt(start) != '\\') {
            return Character.getType(json.codePointAt(start)) != Character.SURROGATE;
        }
        return end - start != ESCAPE || (unit(json, start) != 0 && !Character.isSurrogate(unit(json, start)));
    }

    private static boolean isUnicode(String json, int start) {
        return start + ESCAPE <= json.length()
                && json.startsWith("\\u", start)
                && json.substring(start + 2, start + ESCAPE).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static char unit(String json, int start) {
        return (char) Integer.parseInt(json, start + 2, start + ESCAPE, 16);
    }
}
