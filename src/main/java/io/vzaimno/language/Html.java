package io.vzaimno.language;

import io.vzaimno.instagram.Handle;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A text with Telegram's HTML tags. User input in it is already escaped. */
public record Html(String value) {

    public static final Html EMPTY = new Html("");

    /** Plain text, escaped. */
    public static Html text(String text) {
        return new Html(escaped(text));
    }

    /** A user's input or name: escaped and cleaned, so that it cannot disturb the words around it. */
    public static Html typed(String text) {
        return text(TypedText.tamed(text));
    }

    /** A report of the service or another program for admins: in full, unless that would fill the message. */
    public static Html reported(String text) {
        return text(TypedText.reported(text));
    }

    /** A user's text, as a block quote. */
    public static Html quoted(String text) {
        return new Html("<blockquote>%s</blockquote>".formatted(escaped(TypedText.legible(text))));
    }

    /** The name of an account, with a link to its profile. */
    public static Html profile(Handle handle) {
        return new Html("<a href=\"%s\">%s</a>".formatted(escaped(handle.url()), escaped(handle.toString())));
    }

    /** The parts that are not empty, separated by empty lines. */
    public static Html paragraphs(Html... parts) {
        return joined("\n\n", List.of(parts));
    }

    /** The parts that are not empty, each on its own line. */
    public static Html lines(Html... parts) {
        return joined("\n", List.of(parts));
    }

    /** The parts that are not empty. */
    public static Html joined(String between, Collection<Html> parts) {
        return new Html(parts.stream()
                .map(Html::value)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(escaped(between))));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
