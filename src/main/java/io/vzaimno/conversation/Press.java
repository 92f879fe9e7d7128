package io.vzaimno.conversation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A press of a button below a message of the user's own chat.
 *
 * @param id by which the press is answered; any text
 * @param update that tells of it; no other press has the same
 * @param onText whether the message is a text, which can become another text; a picture's cannot
 * @param subject what the button is about, as the user's program says; anybody can forge it
 */
public record Press(String id, long update, int message, boolean onText, String subject) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The same press, about something else. */
    public Press about(String other) {
        return new Press(id, update, message, onText, other);
    }

    /** The number that the button is about. */
    public OptionalLong number() {
        return NUMBER.matcher(subject).matches() ? OptionalLong.of(Long.parseLong(subject)) : OptionalLong.empty();
    }

    /** The id that the button is about. */
    public Optional<UUID> uuid() {
        return ID.matcher(subject).matches() ? Optional.of(UUID.fromString(subject)) : Optional.empty();
    }
}
