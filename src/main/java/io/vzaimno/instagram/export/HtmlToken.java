package io.vzaimno.instagram.export;

import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/** A token of a web page: names are in lower case, entities of texts and attributes are resolved. */
sealed interface HtmlToken {

    /**
     * Opens an element; its attributes are in quotes.
     *
     * @param source the text between the brackets
     */
    record Open(String name, String source) implements HtmlToken {

        String href() {
            return attribute(" href=");
        }

        String datetime() {
            return attribute(" datetime=");
        }

        String role() {
            return attribute(" role=");
        }

        /** The CSS classes. */
        String styles() {
            return attribute(" class=");
        }

        private String attribute(String name) {
            var start = source.indexOf(name) + name.length();
            if (start < name.length() || start >= source.length()) {
                return "";
            }
            var end = source.indexOf(source.charAt(start), start + 1);
            return end < 0 ? "" : unescaped(source.substring(start + 1, end));
        }
    }

    /** Closes an element. */
    record Close(String name) implements HtmlToken {}

    /** Text between two tags, not blank. */
    record Text(String text) implements HtmlToken {

        private static final String NO_BREAK_SPACE = "\u00A0";
        private static final String BYTE_ORDER_MARK = "\uFEFF";

        /** Empty for invisible text. */
        static Optional<Text> of(String source) {
            var text = unescaped(source.strip());
            var visible = text.replace(NO_BREAK_SPACE, "").replace(BYTE_ORDER_MARK, "");
            return visible.isBlank() ? Optional.empty() : Optional.of(new Text(text));
        }
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : HtmlUtils.htmlUnescape(text);
    }
}
