package io.vzaimno.instagram.export;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A piece of a web page: names are in lower case, entities of texts and attributes are resolved. */
sealed interface HtmlToken {

    /** Opens an element. */
    record Open(String name, String source) implements HtmlToken {

        private static final Pattern HREF = attribute("href");
        private static final Pattern DATETIME = attribute("datetime");

        String href() {
            return value(HREF);
        }

        String datetime() {
            return value(DATETIME);
        }

        private String value(Pattern attribute) {
            var match = attribute.matcher(source);
            return match.find() ? unescaped(match.group(1) == null ? match.group(2) : match.group(1)) : "";
        }

        private static Pattern attribute(String name) {
            return Pattern.compile("(?:^|\\s)" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'?([^\\s'>]*))", CASE_INSENSITIVE);
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
