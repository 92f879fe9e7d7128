package io.vzaimno.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command as typed.
 *
 * @param word without the slash; may be unknown
 * @param bot the addressed bot, without the at sign; empty if none is named
 * @param argument the text after it, stripped
 */
public record CommandLine(String word, String bot, String argument) {

    private static final Pattern FORM =
            Pattern.compile("/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?", Pattern.DOTALL);

    public static Optional<CommandLine> parse(String text) {
        var form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new CommandLine(form.group(1), orEmpty(form.group(2)), orEmpty(form.group(3))))
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
