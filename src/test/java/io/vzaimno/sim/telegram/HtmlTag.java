package io.vzaimno.sim.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start tag of the Bot API's HTML.
 *
 * @param end where the text goes on after the tag
 */
record HtmlTag(String name, Map<String, String> attributes, int end) {

    private static final Pattern NAME = Pattern.compile("<([^\\s>]*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*([^\\s=>]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([\\w.-]+)(?=[\\s>])))?");
    private static final Pattern CLOSE = Pattern.compile("\\s*>");

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    static HtmlTag read(String html, int start, Set<String> known) {
        var matcher = NAME.matcher(html).region(start, html.length());
        if (!matcher.lookingAt() || matcher.end() == html.length()) {
            throw HtmlText.mistake("Unclosed start tag at byte offset " + HtmlText.bytesBefore(html, start));
        }
        var name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (!known.contains(name)) {
            throw mistake("Unsupported start tag \"%s\" at byte offset %d", name, html, start);
        }
        Map<String, String> attributes = new HashMap<>();
        var position = matcher.end();
        while (true) {
            var close = CLOSE.matcher(html).region(position, html.length());
            if (close.lookingAt()) {
                return checked(new HtmlTag(name, attributes, close.end()), html, start);
            }
            var attribute = ATTRIBUTE.matcher(html).region(position, html.length());
            if (!attribute.lookingAt()) {
                throw mistake("Unclosed start tag \"%s\" at byte offset %d", name, html, start);
            }
            attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), value(attribute));
            position = attribute.end();
        }
    }

    private static String value(Matcher attribute) {
        for (var group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return HtmlReference.decode(attribute.group(group));
            }
        }
        return "";
    }

    private static HtmlTag checked(HtmlTag tag, String html, int start) {
        if (tag.name.equals("span") && !tag.attribute("class").orElse("").equals("tg-spoiler")) {
            throw mistake("Tag \"%s\" must have class \"tg-spoiler\" at byte offset %d", "span", html, start);
        }
        return tag;
    }

    private static Refusal mistake(String form, String name, String html, int start) {
        return HtmlText.mistake(form.formatted(name, HtmlText.bytesBefore(html, start)));
    }
}
