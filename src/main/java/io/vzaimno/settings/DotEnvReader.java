package io.vzaimno.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses lines of the form {@code NAME=value}, as shells and containers do, and rejects what these would parse differently.
 * A value is never changed silently: unquoted and single-quoted values are literal, only double quotes have escapes.
 */
final class DotEnvReader {

    private static final Pattern NAME = Pattern.compile("[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=");
    private static final Pattern NOTHING = Pattern.compile("[ \t]*(?:#.*)?");
    private static final Pattern AFTER_A_QUOTE = Pattern.compile("[ \t]*|[ \t]+#.*");
    private static final Pattern COMMENT = Pattern.compile("[ \t]#");
    private static final Pattern BLANKS_AROUND = Pattern.compile("^[ \t]+|[ \t]+$");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");

    private final String text;
    private final List<DotEnv.Entry> entries = new ArrayList<>();
    private int at;
    private int line = 1;

    DotEnvReader(String text) {
        this.text = text.replace("\r\n", "\n");
    }

    /**
     * All settings of the text.
     *
     * @throws InvalidSetting if a line cannot be read
     */
    List<DotEnv.Entry> read() {
        refuseControlCharacters();
        while (at < text.length()) {
            if (!NOTHING.matcher(restOfLine()).matches()) {
                entries.add(entry());
            }
            nextLine();
        }
        return entries;
    }

    private DotEnv.Entry entry() {
        var begin = line;
        var name = NAME.matcher(text).region(at, endOfLine());
        if (!name.lookingAt()) {
            throw refused("is not of the form NAME=value. Example: SERVER_PORT=8080");
        }
        at = name.end();
        return new DotEnv.Entry(name.group(1), value(), begin);
    }

    private String value() {
        var rest = BLANKS_AROUND.matcher(restOfLine()).replaceAll("");
        if (rest.startsWith("'") || rest.startsWith("\"")) {
            at = text.indexOf(rest.charAt(0), at);
            return quoted(text.charAt(at++));
        }
        var comment = COMMENT.matcher(restOfLine());
        return comment.find()
                ? BLANKS_AROUND
                        .matcher(restOfLine().substring(0, comment.start()))
                        .replaceAll("")
                : rest;
    }

    /** Reads up to the closing quote, which may be on a later line. */
    private String quoted(char quote) {
        var begin = line;
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            value.append(quote == '"' && text.charAt(at) == '\\' ? escaped() : next());
        }
        if (at == text.length()) {
            line = begin;
            throw refused(
                    "opens a quote that is never closed. A value that begins with a quote must be in the other kind"
                            + " of quotes.");
        }
        at++;
        if (!AFTER_A_QUOTE.matcher(restOfLine()).matches()) {
            throw refused("goes on after the closing quote. Only a blank and a comment may follow.");
        }
        return value.toString();
    }

    private char next() {
        var character = text.charAt(at++);
        if (character == '\n') {
            line++;
        }
        return character;
    }

    private char escaped() {
        at++;
        var escaped = at < text.length() && text.charAt(at) != '\n' ? next() : '\n';
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\\' -> '\\';
            case '"' -> '"';
            case '$' -> '$';
            case '`' -> '`';
            default ->
                throw refused(
                        "has an unknown escape in double quotes. Write \\\\ for a backslash, or use single quotes.");
        };
    }

    private void refuseControlCharacters() {
        var control = CONTROL.matcher(text);
        if (control.find()) {
            line = 1
                    + (int) text.substring(0, control.start())
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
            throw refused("has a control character. Write it as an escape in double quotes, or leave it out.");
        }
    }

    private String restOfLine() {
        return text.substring(at, endOfLine());
    }

    private int endOfLine() {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void nextLine() {
        at = endOfLine() + 1;
        line++;
    }

    private InvalidSetting refused(String why) {
        return new InvalidSetting(".env line %d %s".formatted(line, why));
    }
}
