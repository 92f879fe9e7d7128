package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a web page apart into tags and texts, one at a time. The pages of exports are written by a program and large; a
 * tree of their elements would be of no use and take a hundred times the memory.
 */
final class HtmlScanner {

    private static final Set<String> NOT_TEXT = Set.of("script", "style", "title", "textarea");
    private static final int END = -1;
    private static final char NONE = 0;

    private final Reader in;
    private final String path;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int filled;

    HtmlScanner(Reader in, String path) {
        this.in = in;
        this.path = path;
    }

    /** The next tag or text; nothing at the end. */
    Optional<HtmlToken> next() throws IOException {
        while (peek() != END) {
            var token = peek() == '<' ? tag() : text();
            if (token.isPresent()) {
                return token;
            }
        }
        return Optional.empty();
    }

    private Optional<HtmlToken> text() throws IOException {
        return HtmlToken.Text.of(upTo('<')).map(HtmlToken.class::cast);
    }

    private Optional<HtmlToken> tag() throws IOException {
        position++;
        if (peek() == '!' || peek() == '?') {
            skipRemark();
            return Optional.empty();
        }
        var closes = peek() == '/';
        if (closes) {
            position++;
        }
        var source = inside();
        var name = name(source);
        if (closes) {
            return Optional.of(new HtmlToken.Close(name));
        }
        if (NOT_TEXT.contains(name)) {
            skipTo("</" + name);
            skipTo(">");
            return Optional.empty();
        }
        return Optional.of(new HtmlToken.Open(name, source));
    }

    private static String name(String source) {
        var end = 0;
        while (end < source.length() && Character.isLetterOrDigit(source.charAt(end))) {
            end++;
        }
        return source.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** The tag up to its end, which may not lie inside a quoted attribute. */
    private String inside() throws IOException {
        var tag = new StringBuilder();
        var quote = NONE;
        while (peek() != END) {
            var start = position;
            for (; position < filled && (buffer[position] != '>' || quote != NONE); position++) {
                quote = quoteAfter(quote, buffer[position]);
            }
            append(tag, start);
            if (position < filled) {
                position++;
                break;
            }
        }
        return tag.toString();
    }

    /** Which quote is open after a character. */
    private static char quoteAfter(char open, char c) {
        if (c == '"' || c == '\'') {
            return open == NONE ? c : open == c ? NONE : open;
        }
        return open;
    }

    private String upTo(char end) throws IOException {
        var text = new StringBuilder();
        while (peek() != END && buffer[position] != end) {
            var start = position;
            while (position < filled && buffer[position] != end) {
                position++;
            }
            append(text, start);
        }
        return text.toString();
    }

    /** Adds what was passed since a place in the buffer. */
    private void append(StringBuilder text, int start) {
        text.append(buffer, start, position - start);
        if (text.length() > ExportLimits.TEXT_LENGTH) {
            throw ExportRefusal.of(Problem.TOO_LARGE, path, "holds a text without end.");
        }
    }

    private void skipRemark() throws IOException {
        position++;
        skipTo(peek() == '-' ? "-->" : ">");
    }

    /** Skips what comes before the mark, and the mark, which is in lower case. */
    private void skipTo(String mark) throws IOException {
        var tail = new StringBuilder();
        for (var c = peek(); c != END && !mark.contentEquals(tail); c = peek()) {
            if (tail.length() == mark.length()) {
                tail.deleteCharAt(0);
            }
            tail.append(Character.toLowerCase((char) c));
            position++;
        }
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(buffer));
            position = 0;
        }
        return position < filled ? buffer[position] : END;
    }
}
