package io.vzaimno.analysis;

import io.vzaimno.instagram.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person and the checked account follow each other. Neither follows the other where a request is unanswered.
 *
 * @param followed the checked account follows the person
 * @param follows the person follows the checked account
 * @param followedSince when the checked account began to follow the person, where known
 * @param followsSince when the person began to follow the checked account, where known
 * @param confirmed whether this is beyond doubt; otherwise a list that lacks a few names may have left the person out
 */
public record Relation(
        Person person,
        boolean followed,
        boolean follows,
        @Nullable Instant followedSince,
        @Nullable Instant followsSince,
        boolean confirmed) {

    /** The group to which the person belongs. */
    public Group group() {
        if (followed) {
            return follows ? Group.MUTUAL : Group.NON_MUTUAL;
        }
        return follows ? Group.FANS : Group.PENDING;
    }
}
