package io.vzaimno.analysis;

/** The kinds of changes between two results of one account. */
public enum ChangeKind {
    /** Is followed and does not follow back now; followed back before, or was not followed. */
    NEWLY_NON_MUTUAL,
    /** Followed the account before and no longer does. */
    LEFT,
    /** Follows the account now and did not before. */
    CAME,
    /**
     * Was on both lists and is on neither: rarely two unfollows at once, mostly an account that was closed or blocked the
     * other.
     */
    VANISHED,
    /** Is on the lists under another name. Detected only if people are known by id, in live checks. */
    RENAMED
}
