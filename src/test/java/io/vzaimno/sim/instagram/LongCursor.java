package io.vzaimno.sim.instagram;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Cursors of 120 characters, which hide the offset they lead to. */
final class LongCursor {

    private static final String PREFIX = "QVFB";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9+/]{116}");
    private static final int BYTES = 87;
    private static final int DIGITS = 9;

    private LongCursor() {}

    /** @param count different for each cursor */
    static String of(int offset, int count) {
        var content = new byte[BYTES];
        new Random(count).nextBytes(content);
        var digits = "%09d".formatted(offset).getBytes(US_ASCII);
        System.arraycopy(digits, 0, content, 0, DIGITS);
        return PREFIX + Base64.getEncoder().encodeToString(content);
    }

    /** The digits of the offset, if it is such a cursor. */
    static Optional<String> offset(String cursor) {
        return Optional.of(cursor)
                .filter(text -> FORM.matcher(text).matches())
                .map(text -> Base64.getDecoder().decode(text.substring(PREFIX.length())))
                .map(content -> new String(content, 0, DIGITS, US_ASCII))
                .filter(digits -> digits.matches("\\d{9}"));
    }
}
