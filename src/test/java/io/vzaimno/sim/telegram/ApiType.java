package io.vzaimno.sim.telegram;

/** A type as the Bot API names it. */
sealed interface ApiType {

    /** {@code Integer}, {@code String}, … or one of the API's own objects. */
    record Named(String name) implements ApiType {}

    record ArrayOf(ApiType items) implements ApiType {}

    /** Reads {@code Message} or {@code [[PhotoSize]]}. */
    static ApiType parse(String text) {
        return text.startsWith("[") ? new ArrayOf(parse(text.substring(1, text.length() - 1))) : new Named(text);
    }
}
