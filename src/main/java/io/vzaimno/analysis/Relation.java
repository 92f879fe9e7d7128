package io.vzaimno.analysis;

import io.vzaimno.instagram.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person and the checked account follow each other. While a request is unanswered, neither follows the other.
 *
 * @param followed the checked account follows the person
 * @param follows the person follows the checked account
 * @param followedSince when the checked account began to follow the person, where known
 * @param followsSince when the person began to follow the checked account, where known
 * @param confirmed whether this is certain; otherwise a list that lacks a few names may have left the person out
 * @param hidden whether the user has hidden the person
 */
public record Relation(
        Person person,
        boolean followed,
        boolean follows,
        @Nullable Instant followedSince,
        @Nullable Instant followsSince,
        boolean confirmed,
        boolean hidden) {

    /** A person who is not hidden. */
    public Relation(
            Person person,
            boolean followed,
            boolean follows,
            @Nullable Instant followedSince,
            @Nullable Instant followsSince,
            boolean confirmed) {
        this(person, followed, follows, followedSince, followsSince, confirmed, false);
    }

    /** The same, hidden by the user. */
    Relation hide() {
        return new Relation(person, followed, follows, followedSince, followsSince, confirmed, true);
    }

    /** The group to which the person belongs. */
    public Group group() {
        if (hidden) {
            return Group.HIDDEN;
        }
        if (followed) {
            return follows ? Group.MUTUAL : Group.NON_MUTUAL;
        }
        return follows ? Group.FANS : Group.PENDING;
    }
}
