package io.vzaimno.telegram.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;

/** A button below a message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Button {

    /** The colour of a button. */
    enum Style {
        PLAIN,
        PRIMARY,
        SUCCESS,
        DANGER
    }

    String label();

    /**
     * Sends a callback query to the bot when pressed.
     *
     * @param data is sent with the callback query; 1 to 64 bytes
     */
    record Callback(String label, String data, Style style) implements Button {

        public Callback {
            var bytes = data.getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > 64) {
                throw new IllegalArgumentException("Callback data of %d bytes: %s".formatted(bytes, data));
            }
        }
    }

    /** Opens a URL. */
    record Link(String label, String url) implements Button {}

    /**
     * Copies a text to the clipboard.
     *
     * @param text 1 to 256 characters
     */
    record Copy(String label, String text) implements Button {}

    static Button callback(String label, String data) {
        return new Callback(label, data, Style.PLAIN);
    }

    static Button primary(String label, String data) {
        return new Callback(label, data, Style.PRIMARY);
    }

    static Button danger(String label, String data) {
        return new Callback(label, data, Style.DANGER);
    }

    static Button link(String label, String url) {
        return new Link(label, url);
    }

    static Button copy(String label, String text) {
        return new Copy(label, text);
    }
}
