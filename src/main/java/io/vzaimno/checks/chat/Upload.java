package io.vzaimno.checks.chat;

import java.util.Optional;

/**
 * A file that a visitor sent and that is to be read.
 *
 * @param document the visitor's message that brought it
 * @param answer the bot's message about it, if that has surely arrived
 * @param name as the visitor knows the file
 */
record Upload(long user, int document, Optional<Integer> answer, String fileId, String name) {

    /** The same, with another message of the bot about it. */
    Upload answered(Optional<Integer> message) {
        return new Upload(user, document, message, fileId, name);
    }
}
