package io.vzaimno.instagram;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An Instagram user name, lower-cased and without the at sign: 1 to 30 of {@code a-z 0-9 . _}. */
public record Handle(String value) {

    public static final int MAX_LENGTH = 30;

    /** The tabs of a profile; a longer path is a post. */
    private static final String TABS =
            "(?:reels|tagged|profilecard|followers(?:/mutual(?:first|only))?|following|saved|channel"
                    + "|guides|igtv|feed|reposts)";

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?(?:www\\.|m\\.)?instagram\\.com/(?:_u/)?([^/?#]+)(?:/" + TABS + ")?/?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SECTIONS = Set.of(
            "p",
            "reel",
            "reels",
            "stories",
            "explore",
            "tv",
            "accounts",
            "direct",
            "about",
            "developer",
            "legal",
            "share");

    /**
     * Invisible marks that pages and keyboards leave around a name: directions, joiners, soft hyphens, byte order
     * marks.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]+");

    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    public Handle {
        if (!isHandle(value)) {
            throw new IllegalArgumentException("Not an Instagram handle: " + value);
        }
    }

    /**
     * Reads what people type and paste: {@code name}, {@code @name} or a link to the profile or one of its pages. Links to
     * posts, reels, stories and other hosts, and names of another form, are empty; a name is never cut.
     */
    public static Optional<Handle> parse(String text) {
        var name = plain(text);
        var link = LINK.matcher(name);
        if (link.matches()) {
            name = link.group(1);
            if (SECTIONS.contains(name.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
        }
        return ofName(name.startsWith("@") ? name.substring(1) : name);
    }

    /** Reads the same, and the one account that a longer text mentions: see {@link Mentions}. */
    public static Optional<Handle> find(String text) {
        return parse(text).or(() -> Mentions.in(text).only());
    }

    /** The text without invisible marks and without surrounding space. */
    public static String plain(String text) {
        if (text.chars().allMatch(Handle::isVisibleAscii)) {
            return text; // as nearly all names and links are, and lists hold very many of them
        }
        return SPACE_AROUND.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
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

    /** Some letters become ASCII when they are lower-cased, such as the Kelvin sign. */
    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isVisibleAscii(int c) {
        return c > ' ' && c <= '~';
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    }
}
