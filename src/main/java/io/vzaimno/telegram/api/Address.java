package io.vzaimno.telegram.api;

import org.jspecify.annotations.Nullable;

/**
 * The target of a message.
 *
 * @param replyTo the message it answers, if any
 */
public record Address(long chat, @Nullable Integer replyTo) {

    public Address(long chat) {
        this(chat, null);
    }
}
