package io.vzaimno.chat;

import io.vzaimno.checks.CheckId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A file of a check's result, and the name by which messages refer to it: {@code check:<id>:xlsx:ru}. */
record CheckFile(CheckId check, Kind kind, Locale language) {

    private static final Pattern NAME = Pattern.compile("check:([0-9a-f-]{36}):(xlsx|png):([a-z]{2})");

    enum Kind {
        XLSX,
        PNG
    }

    static Optional<CheckFile> parse(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new CheckFile(
                        new CheckId(UUID.fromString(parts.group(1))),
                        Kind.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                        Locale.forLanguageTag(parts.group(3))))
                : Optional.empty();
    }

    String name() {
        return "check:%s:%s:%s".formatted(check, kind.name().toLowerCase(Locale.ROOT), language.toLanguageTag());
    }
}
