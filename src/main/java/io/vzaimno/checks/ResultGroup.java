package io.vzaimno.checks;

/** The groups of people of a result. */
public enum ResultGroup {
    /** Without the people that the user has hidden. */
    NON_MUTUAL,
    FANS,
    MUTUAL,
    /** Not following back, but hidden by the user. */
    HIDDEN
}
