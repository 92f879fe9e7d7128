package io.vzaimno.conversation;

import io.vzaimno.language.Words;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be asked for by a word after a slash.
 *
 * @param word without the slash, in lower case
 * @param place in the menu, smallest first
 * @param meaning for the menu; empty for a command that the menu does not list
 * @param beginsAnew whether it ends everything that was asked before, the order that waits for money included
 */
public record Command(
        String word, Access access, int place, Optional<Function<Words, String>> meaning, boolean beginsAnew) {

    /** A command that the menu lists. */
    public static Command listed(String word, int place, Function<Words, String> meaning) {
        return new Command(word, Access.ALL, place, Optional.of(meaning), false);
    }

    /** A command that the menu does not list. */
    public static Command unlisted(String word) {
        return new Command(word, Access.ALL, Integer.MAX_VALUE, Optional.empty(), false);
    }

    /** The same command, which begins anew. */
    public Command beginningAnew() {
        return new Command(word, access, place, meaning, true);
    }

    /** The same command, for admins. */
    public Command forAdmins() {
        return new Command(word, Access.ADMINS, place, meaning, beginsAnew);
    }
}
