package io.vzaimno.bot;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for by a word after a slash, in the order of the menu. */
enum Command {
    CHECK,
    LAST,
    HISTORY,
    BALANCE,
    BUY,
    REFERRAL,
    GIFT,
    PROMO,
    LANGUAGE,
    HELP,
    CANCEL,
    START,
    PAYSUPPORT,
    TERMS,
    PRIVACY,
    DELETE_ME;

    /** Without the slash, in any case. */
    static Optional<Command> named(String word) {
        return Stream.of(values())
                .filter(command -> command.word().equalsIgnoreCase(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
