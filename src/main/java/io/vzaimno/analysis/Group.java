package io.vzaimno.analysis;

/** The groups into which a comparison divides people. */
public enum Group {
    /** Followed by the account, not following back. */
    NON_MUTUAL,
    /** Following the account, not followed back. */
    FANS,
    /** Both. */
    MUTUAL,
    /** Requested to follow, without an answer so far. */
    PENDING,
    /** Followed by the account, not following back, and hidden by the user. */
    HIDDEN
}
