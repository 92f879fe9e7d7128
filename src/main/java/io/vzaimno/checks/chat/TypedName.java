package io.vzaimno.checks.chat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Mentions;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        /** A text that names more than one account. */
        SEVERAL,
        TOO_LONG,
        CHARACTERS
    }

    Pattern LINK = Pattern.compile(
            "(?:https?://)?(?:[^/\\s@]+@)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?::\\d+)?(/\\S*)|[a-z+]+://\\S*");
    Pattern INSTAGRAM = Pattern.compile("(?:.+\\.)?instagram\\.com");
    Pattern POST = Pattern.compile("(?:/[^/]+)?/(?:p|reel|reels|tv)/.+");
    Pattern WORDS = Pattern.compile("\\s+");
    Pattern LONG_NAME = Pattern.compile("[a-z0-9._]{%d,}".formatted(Handle.MAX_LENGTH + 1));

    static TypedName read(String text) {
        return Handle.find(text).<TypedName>map(Target::new).orElseGet(() -> {
            var typed = typed(text);
            var name = typed.startsWith("@") ? typed.substring(1) : typed;
            var fault = Mentions.in(text).accounts().size() > 1 ? Fault.SEVERAL : fault(name);
            return new Refused(fault, name.codePointCount(0, name.length()));
        });
    }

    /** Whether a text was certainly meant to name an account, be it right or wrong. */
    static boolean looksMeant(String text) {
        var typed = typed(text);
        var mentions = Mentions.in(text);
        return typed.startsWith("@")
                || isLink(text)
                || LONG_NAME.matcher(typed).matches()
                || links(typed).anyMatch(TypedName::isOnInstagram)
                || mentions.accounts().size() > 1;
    }

    /** Whether it is a link, which no name has a part of. */
    static boolean isLink(String text) {
        return LINK.matcher(typed(text)).matches();
    }

    /** The links among the words of a text. */
    private static Stream<String> links(String text) {
        return WORDS.splitAsStream(text).filter(word -> LINK.matcher(word).matches());
    }

    private static boolean isOnInstagram(String link) {
        return fault(link) != Fault.ELSEWHERE;
    }

    private static String typed(String text) {
        return Handle.plain(text).toLowerCase(Locale.ROOT);
    }

    private static Fault fault(String name) {
        var link = LINK.matcher(name);
        if (!link.matches()) {
            return links(name)
                    .findFirst()
                    .map(TypedName::fault)
                    .orElse(LONG_NAME.matcher(name).matches() ? Fault.TOO_LONG : Fault.CHARACTERS);
        }
        if (link.group(1) == null || !INSTAGRAM.matcher(link.group(1)).matches()) {
            return Fault.ELSEWHERE;
        }
        return POST.matcher(link.group(2)).matches() ? Fault.POST : Fault.SECTION;
    }
}
