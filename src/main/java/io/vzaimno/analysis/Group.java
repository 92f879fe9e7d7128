package io.vzaimno.analysis;

/** The groups into which a comparison divides people. */
public enum Group {
    /** Followed by the account, not following back. */
    NON_MUTUAL,
    /** Following the account, not followed back. */
    FANS,
    /** Both. */
    MUTUAL,
    /** Asked by the account to be followed, without an answer so far. */
    PENDING,
    /** Followed by the account, not following back, and the reader does not want to hear of it. */
    HIDDEN
}
