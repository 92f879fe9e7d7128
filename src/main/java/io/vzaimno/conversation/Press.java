package io.vzaimno.conversation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A press of a button below a message of the user's own chat.
 *
 * @param id by which the press is answered; any text
 * @param update the update that brought it; unique
 * @param onText whether the message is a text, which can be edited into another text; a picture cannot
 * @param subject the button's subject, as sent by the user's app; can be forged
 */
public record Press(String id, long update, int message, boolean onText, String subject) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The same press with another subject. */
    public Press about(String other) {
        return new Press(id, update, message, onText, other);
    }

    /** The subject as a number. */
    public OptionalLong number() {
        return NUMBER.matcher(subject).matches() ? OptionalLong.of(Long.parseLong(subject)) : OptionalLong.empty();
    }

    /** The subject as an id. */
    public Optional<UUID> uuid() {
        return ID.matcher(subject).matches() ? Optional.of(UUID.fromString(subject)) : Optional.empty();
    }
}
