package io.vzaimno.checks;

/** The groups of people that a result can be read by. */
public enum ResultGroup {
    /** But for those whom the user has hidden. */
    NON_MUTUAL,
    FANS,
    MUTUAL,
    /** Not following back, but hidden by the user. */
    HIDDEN
}
