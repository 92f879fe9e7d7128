package io.vzaimno.checks;

import io.vzaimno.instagram.live.Friendship;
import io.vzaimno.instagram.live.Page;

/** What looking for somebody in a list has shown. */
enum Sight {
    THERE,
    NOT_THERE,
    /** There were more hits than are shown. */
    UNCLEAR;

    /** Among the hits of a search in the list. */
    static Sight of(Suspect suspect, Page hits) {
        if (hits.people().stream().anyMatch(hit -> hit.key().equals(suspect.pk().value()))) {
            return THERE;
        }
        return hits.next().isPresent() || hits.people().size() >= Page.HITS ? UNCLEAR : NOT_THERE;
    }

    /** From what the checked account itself is told. */
    static Sight of(Suspect suspect, Friendship friendship) {
        var isThere = switch (suspect.list()) {
            case FOLLOWERS -> friendship.followedBy();
            case FOLLOWING -> friendship.following();
        };
        return isThere ? THERE : NOT_THERE;
    }
}
