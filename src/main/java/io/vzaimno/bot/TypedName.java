package io.vzaimno.bot;

import io.vzaimno.instagram.Handle;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed where the name of an account belongs. */
sealed interface TypedName {

    record Target(Handle handle) implements TypedName {}

    /** @param length of what was typed, without an at sign */
    record Refused(Fault fault, int length) implements TypedName {}

    /** What is wrong with it. */
    enum Fault {
        /** A link to a post or a reel. */
        POST,
        /** A link to another part of Instagram. */
        SECTION,
        /** A link to another site. */
        ELSEWHERE,
        TOO_LONG,
        CHARACTERS
    }

    Pattern LINK = Pattern.compile(
            "(?:https?://)?(?:[^/\\s@]+@)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?::\\d+)?(/\\S*)|[a-z+]+://\\S*");
    Pattern INSTAGRAM = Pattern.compile("(?:.+\\.)?instagram\\.com");
    Pattern POST = Pattern.compile("(?:/[^/]+)?/(?:p|reel|reels|tv)/.+");
    Pattern LONG_NAME = Pattern.compile("[a-z0-9._]{%d,}".formatted(Handle.MAX_LENGTH + 1));

    static TypedName read(String text) {
        return Handle.parse(text).<TypedName>map(Target::new).orElseGet(() -> {
            var typed = text.strip().toLowerCase(Locale.ROOT);
            var name = typed.startsWith("@") ? typed.substring(1) : typed;
            return new Refused(fault(name), name.codePointCount(0, name.length()));
        });
    }

    /** Whether a text that does not name an account was meant to. */
    static boolean looksMeant(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        return typed.startsWith("@") || isLink(text) || LONG_NAME.matcher(typed).matches();
    }

    /** Whether it is a link, which no name has a part of. */
    static boolean isLink(String text) {
        return LINK.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static Fault fault(String name) {
        var link = LINK.matcher(name);
        if (!link.matches()) {
            return LONG_NAME.matcher(name).matches() ? Fault.TOO_LONG : Fault.CHARACTERS;
        }
        if (link.group(1) == null || !INSTAGRAM.matcher(link.group(1)).matches()) {
            return Fault.ELSEWHERE;
        }
        return POST.matcher(link.group(2)).matches() ? Fault.POST : Fault.SECTION;
    }
}
