package io.vzaimno.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Texts that the database and all clients accept: without NUL and lone surrogates. */
final class PlainText extends StringDeserializer {

    static final String RULE = "must not contain NUL or a lone surrogate";

    private static final int LONGEST_ECHO = 64;
    private static final String REPLACEMENT = "\uFFFD";

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        var text = super.deserialize(json, context);
        if (!isPlain(text)) {
            throw context.weirdStringException("", String.class, RULE);
        }
        return text;
    }

    static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    /** A text of the client, shortened and cleaned so that it can be repeated in an answer. */
    static String echo(String text) {
        var plain = new StringBuilder();
        text.codePoints().limit(LONGEST_ECHO).forEach(character -> {
            if (isPlain(character)) {
                plain.appendCodePoint(character);
            } else {
                plain.append(REPLACEMENT);
            }
        });
        return plain.toString();
    }

    private static boolean isPlain(int character) {
        return character != 0 && Character.getType(character) != Character.SURROGATE;
    }
}
