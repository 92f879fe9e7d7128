package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;

/** Looks at the first bytes of a file, so that a bad one is called by its name. */
final class TextKind {

    private static final int HEAD = 1024;

    private TextKind() {}

    /** Refuses a file that cannot be JSON; leaves the stream where it was. */
    static void expectJson(BufferedInputStream in, String path) throws IOException {
        if (firstCharacter(in, path) == '<') {
            throw ExportRefusal.of(Problem.HTML_IN_JSON, path, "holds HTML, not JSON.");
        }
    }

    /** Refuses a file that cannot be HTML; leaves the stream where it was. */
    static void expectHtml(BufferedInputStream in, String path) throws IOException {
        var first = firstCharacter(in, path);
        if (first == '{' || first == '[') {
            throw unknown(path, "holds JSON, not HTML");
        }
    }

    private static int firstCharacter(BufferedInputStream in, String path) throws IOException {
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        if (isWide(head)) {
            throw ExportRefusal.of(Problem.WIDE_TEXT, path, "is UTF-16 or UTF-32 text, not UTF-8.");
        }
        for (var i = startsWithMark(head) ? 3 : 0; i < head.length; i++) {
            if (!Character.isWhitespace(head[i])) {
                return head[i];
            }
        }
        if (head.length < HEAD) {
            throw unknown(path, "is empty");
        }
        return ' ';
    }

    private static boolean isWide(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        var pair = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        return pair == 0xFEFF || pair == 0xFFFE || head[0] == 0 || head[1] == 0;
    }

    private static boolean startsWithMark(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
    }

    private static ExportRefusal unknown(String path, String what) {
        return ExportRefusal.of(Problem.UNKNOWN_FORMAT, path, what + ".");
    }
}
