package io.vzaimno.telegram;

import org.jspecify.annotations.Nullable;

/**
 * Where a message goes.
 *
 * @param replyTo the message it answers, if any
 */
record Address(long chat, @Nullable Integer replyTo) {

    Address(long chat) {
        this(chat, null);
    }
}
