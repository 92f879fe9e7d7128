package io.vzaimno.analysis;

/** What became of somebody between two results of one account. */
public enum ChangeKind {
    /** Is followed and does not follow back now; before they did, or were not followed. */
    NEWLY_NON_MUTUAL,
    /** Followed the account before and does not any more. */
    LEFT,
    /** Follows the account now and did not before. */
    CAME,
    /**
     * Was on both lists and is on neither: rarely two unfollows at once, mostly an account that was closed or blocked the
     * other.
     */
    VANISHED,
    /** Is on the lists by another name. Seen only where people are known by number, in live checks. */
    RENAMED
}
