package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox.
 *
 * @param claim the number of claims; an earlier claimant may no longer write
 * @param failures since it was due
 * @param lostAnswers attempts whose answer was lost: each may have been delivered
 */
record StoredMessage(
        long id,
        String key,
        long chat,
        Priority priority,
        Content content,
        State state,
        int claim,
        int failures,
        int lostAnswers,
        Instant dueSince,
        Instant notBefore,
        @Nullable Instant expiresAt) {

    enum State {
        /** Waits for its turn. */
        PENDING,
        /** Is being sent, or was when the process died. */
        SENDING,
        SENT,
        /** Waits until the user can be reached again. */
        HELD,
        /** Given up. */
        DEAD
    }

    /** The same message after a new claim. */
    StoredMessage claimed() {
        return new StoredMessage(
                id,
                key,
                chat,
                priority,
                content,
                State.SENDING,
                claim + 1,
                failures,
                lostAnswers,
                dueSince,
                notBefore,
                expiresAt);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
