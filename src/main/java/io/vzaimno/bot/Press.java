package io.vzaimno.bot;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A press of a button below a message of the visitor's own chat.
 *
 * @param id by which the press is answered; any text
 * @param update that tells of it; no other press has the same
 * @param onText whether the message is a text, which can become another text; a picture's cannot
 * @param subject what the button is about, as the visitor's program says; anybody can forge it
 */
record Press(String id, long update, int message, boolean onText, String subject) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern CHECK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The same press, about something else. */
    Press about(String other) {
        return new Press(id, update, message, onText, other);
    }

    OptionalLong question() {
        return NUMBER.matcher(subject).matches() ? OptionalLong.of(Long.parseLong(subject)) : OptionalLong.empty();
    }

    Optional<UUID> check() {
        return CHECK.matcher(subject).matches() ? Optional.of(UUID.fromString(subject)) : Optional.empty();
    }
}
