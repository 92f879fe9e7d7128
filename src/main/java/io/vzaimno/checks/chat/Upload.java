package io.vzaimno.checks.chat;

import java.util.Optional;

/**
 * A file that a user sent to be read.
 *
 * @param document the user's message that brought it
 * @param answer the bot's message about it, if it is certain to have arrived
 * @param name of the file as the user knows it
 */
record Upload(long user, int document, Optional<Integer> answer, String fileId, String name) {

    /** The same file with another message of the bot about it. */
    Upload answered(Optional<Integer> message) {
        return new Upload(user, document, message, fileId, name);
    }
}
