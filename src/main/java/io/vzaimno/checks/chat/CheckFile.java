package io.vzaimno.checks.chat;

import io.vzaimno.checks.CheckId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file of a check's result, and the name by which messages refer to it: {@code check:<id>:xlsx:ru:7}.
 *
 * @param revision of whom the user hides: another one may make another file; 0 is not named
 */
record CheckFile(CheckId check, FileKind kind, Locale language, long revision) {

    private static final Pattern NAME =
            Pattern.compile("check:([0-9a-f-]{36}):(xlsx|csv|txt|png):([a-z]{2})(?::(\\d{1,18}))?");

    static Optional<CheckFile> parse(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new CheckFile(
                        new CheckId(UUID.fromString(parts.group(1))),
                        FileKind.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                        Locale.forLanguageTag(parts.group(3)),
                        parts.group(4) == null ? 0 : Long.parseLong(parts.group(4))))
                : Optional.empty();
    }

    static String prefix(CheckId check) {
        return "check:%s:".formatted(check);
    }

    String name() {
        var name = "%s%s:%s".formatted(prefix(check), kind.name().toLowerCase(Locale.ROOT), language.toLanguageTag());
        return revision == 0 ? name : name + ":" + revision;
    }
}
