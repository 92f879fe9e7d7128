package io.vzaimno.sim.telegram;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A character reference such as the one for the less-than sign: what it stands for, and how many characters of HTML it takes.
 *
 * <p>Telegram knows four names and the numbers; anything else is an ampersand.
 */
record HtmlReference(String text, int length) {

    private static final Map<String, String> NAMES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern FORM = Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|([a-z]+));?");

    static HtmlReference at(String html, int position) {
        var matcher = FORM.matcher(html).region(position, html.length());
        if (!matcher.lookingAt()) {
            return new HtmlReference("&", 1);
        }
        var length = matcher.end() - position;
        if (matcher.group(3) != null) {
            var text = NAMES.get(matcher.group(3));
            return text == null ? new HtmlReference("&", 1) : new HtmlReference(text, length);
        }
        var code =
                matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : Integer.parseInt(matcher.group(2), 16);
        return code > 0 && Character.isValidCodePoint(code)
                ? new HtmlReference(Character.toString(code), length)
                : new HtmlReference("&", 1);
    }

    static String decode(String html) {
        var text = new StringBuilder();
        for (var i = 0; i < html.length(); ) {
            if (html.charAt(i) == '&') {
                var reference = at(html, i);
                text.append(reference.text);
                i += reference.length;
            } else {
                text.append(html.charAt(i++));
            }
        }
        return text.toString();
    }
}
