package io.vzaimno.instagram;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An Instagram user name, lower-cased and without the at sign: 1 to 30 of {@code a-z 0-9 . _}. */
public record Handle(String value) {

    public static final int MAX_LENGTH = 30;

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?(?:www\\.|m\\.)?instagram\\.com/(?:_u/)?([^/?#]+)/?(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SECTIONS = Set.of(
            "p", "reel", "reels", "stories", "explore", "tv", "accounts", "direct", "about", "developer", "legal");

    public Handle {
        if (!isHandle(value)) {
            throw new IllegalArgumentException("Not an Instagram handle: " + value);
        }
    }

    /**
     * Reads what people type: {@code name}, {@code @name} or a link to the profile. Links to posts, reels, stories and
     * other hosts, and names of another form, are empty; a name is never cut.
     */
    public static Optional<Handle> parse(String text) {
        var name = text.strip();
        var link = LINK.matcher(name);
        if (link.matches()) {
            name = link.group(1);
            if (SECTIONS.contains(name.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
        }
        return ofName(name.startsWith("@") ? name.substring(1) : name);
    }

    /** Reads a bare name in any case, as lists and exports give it. */
    public static Optional<Handle> ofName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return isHandle(lower) && isAscii(name) ? Optional.of(new Handle(lower)) : Optional.empty();
    }

    /** The address of the profile's page. */
    public String url() {
        return "https://www.instagram.com/" + value + "/";
    }

    @Override
    public String toString() {
        return "@" + value;
    }

    private static boolean isHandle(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.equals(".") || text.equals("..")) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** There are letters that become others when they are made small, such as the sign of the kelvin. */
    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    }
}
