package io.vzaimno.operations;

import io.vzaimno.telegram.outbox.MailingProgress;
import java.time.Instant;

/**
 * One text for many people.
 *
 * @param text in plain words
 * @param recipients whom it was for when it began
 * @param progress of those messages that have been put into line so far
 */
public record Broadcast(
        long id,
        String text,
        Segment segment,
        State state,
        int recipients,
        MailingProgress progress,
        Instant createdAt) {

    /** How a broadcast stands. */
    public enum State {
        RUNNING,
        /** By the operator's hand; it can go on. */
        STOPPED,
        DONE
    }

    Broadcast with(MailingProgress newest) {
        return new Broadcast(id, text, segment, state, recipients, newest, createdAt);
    }

    /** How many are still to be sent. */
    public int left() {
        return recipients - progress.delivered() - progress.blocked() - progress.lost();
    }
}
