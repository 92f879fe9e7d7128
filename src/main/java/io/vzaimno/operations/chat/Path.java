package io.vzaimno.operations.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The target of a button. It comes back from the client, so any part of it may be missing or wrong.
 *
 * @param words the section's name first
 */
record Path(List<String> words) {

    /** The prefix of the callback data of all buttons of the screens. */
    static final String ROOT = "admin:";

    private static final Pattern COLON = Pattern.compile(":");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Path parse(String text) {
        return new Path(COLON.splitAsStream(text).toList());
    }

    static String data(Object... words) {
        return ROOT
                + String.join(":", Arrays.stream(words).map(Object::toString).toList());
    }

    /** Empty if there is none. */
    String word(int place) {
        return place < words.size() ? words.get(place) : "";
    }

    Optional<Long> number(int place) {
        return NUMBER.matcher(word(place)).matches() ? Optional.of(Long.valueOf(word(place))) : Optional.empty();
    }

    /** The requested page of a list; defaults to the first. */
    int page(int place) {
        return number(place).map(page -> (int) Math.min(page, 10_000)).orElse(0);
    }

    Optional<UUID> uuid(int place) {
        return UUID_FORM.matcher(word(place)).matches() ? Optional.of(UUID.fromString(word(place))) : Optional.empty();
    }
}
