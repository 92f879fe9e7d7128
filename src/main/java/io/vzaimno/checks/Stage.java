package io.vzaimno.checks;

/** What a check that is not over is about to do. */
public enum Stage {
    /** Waits in line. */
    QUEUED,
    /** Looks the account up. */
    PROFILE,
    /** Reads those who follow the account. */
    FOLLOWERS,
    /** Reads those whom the account follows. */
    FOLLOWING,
    /** Looks for those whom a list may have left out. */
    LOOKING_TWICE,
    /** Compares the lists and writes the result. */
    COMPARING
}
