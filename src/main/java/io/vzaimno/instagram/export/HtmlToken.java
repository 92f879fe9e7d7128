package io.vzaimno.instagram.export;

import org.springframework.web.util.HtmlUtils;

/** A piece of a web page: names are in lower case, entities of texts and attributes are resolved. */
sealed interface HtmlToken {

    /**
     * Opens an element; its attributes are in quotes.
     *
     * @param source what stands between the brackets
     */
    record Open(String name, String source) implements HtmlToken {

        String href() {
            return attribute(" href=");
        }

        String datetime() {
            return attribute(" datetime=");
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

        static Text of(String source) {
            return new Text(unescaped(source.strip()));
        }
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : HtmlUtils.htmlUnescape(text);
    }
}
