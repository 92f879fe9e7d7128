package io.vzaimno.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was typed.
 *
 * @param word without the slash; need not be one that is known
 * @param bot whom it is for, without the at sign; empty where nobody is named
 * @param argument what stands after it, stripped
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
