package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Undoes the double encoding of text in JSON exports, which escape each byte of UTF-8 as a character of its own. */
final class Mojibake {

    private Mojibake() {}

    /** The intended text; text that was not double-encoded stays as it is. */
    static String repaired(String text) {
        if (!ISO_8859_1.newEncoder().canEncode(text)) {
            return text;
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            return text;
        }
    }
}
