package io.vzaimno.operations;

import io.vzaimno.telegram.outbox.MailingProgress;
import java.time.Instant;

/**
 * One text sent to many users.
 *
 * @param text plain text
 * @param recipients the number of recipients when it started
 * @param progress of the messages that are in the outbox so far
 */
public record Broadcast(
        long id,
        String text,
        Segment segment,
        State state,
        int recipients,
        MailingProgress progress,
        Instant createdAt) {

    /** The state of a broadcast. */
    public enum State {
        RUNNING,
        /** Stopped by an admin; it can be resumed. */
        STOPPED,
        DONE
    }

    Broadcast with(MailingProgress newest) {
        return new Broadcast(id, text, segment, state, recipients, newest, createdAt);
    }

    /** How many messages are still to be sent. */
    public int left() {
        return recipients - progress.delivered() - progress.blocked() - progress.lost();
    }
}
