package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;

/**
 * A reply that is not believed before another request has confirmed it.
 *
 * @param about what the reply cast doubt on
 * @param door where it was given
 * @param detail what Instagram said, for the admins
 */
public record Doubt(About about, Door door, String detail) {

    /** What is asked next, and whose answer resolves the doubt. */
    public enum About {
        /** The door says that there is no such account: does it find the session's own? */
        MISSING(Canary.SAME_DOOR),
        /** The door refuses: does it answer for the session's own account? */
        REFUSED(Canary.SAME_DOOR),
        /** It does not answer for the session's own account either: do the lists answer? */
        REFUSED_TWICE(Canary.OWN_LIST),
        /** A look-up led to a login: do the lists answer? */
        LOGIN(Canary.OWN_LIST),
        /** A page of a list was refused in a way that dead sessions also see: do the lists answer? */
        LIST_LOGIN(Canary.OWN_LIST),
        /** The account's list is said to be missing: does the session's own list answer? */
        LIST_MISSING(Canary.OWN_LIST),
        /** The account's list is said to be private: does the session's own list answer? */
        LIST_PRIVATE(Canary.OWN_LIST),
        /** Lists were refused several times: does the session's own list answer? */
        LIST_REFUSED(Canary.OWN_LIST),
        /** A probe whether a shut door is open again. */
        PROBE(Canary.SAME_DOOR);

        private final Canary canary;

        About(Canary canary) {
            this.canary = canary;
        }
    }

    private enum Canary {
        SAME_DOOR,
        OWN_LIST
    }

    boolean asksOwnList() {
        return about.canary == Canary.OWN_LIST || door == Door.LISTS;
    }

    Doubt of(About another, String newDetail) {
        return new Doubt(another, door, newDetail);
    }
}
