package io.vzaimno.sim.instagram;

/** Where in a profile page the account's id stands. */
public enum PairPosition {
    /** Among the first kilobytes. */
    EARLY,
    /** At the very end. */
    LATE
}
