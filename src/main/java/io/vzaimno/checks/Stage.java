package io.vzaimno.checks;

/** What a check that is not over is about to do. */
public enum Stage {
    /** Waits in the queue. */
    QUEUED,
    /** Looks the account up. */
    PROFILE,
    /** Reads the account's followers. */
    FOLLOWERS,
    /** Reads the accounts that it follows. */
    FOLLOWING,
    /** Looks up people that a list may have left out. */
    LOOKING_TWICE,
    /** Compares the lists and writes the result. */
    COMPARING
}
