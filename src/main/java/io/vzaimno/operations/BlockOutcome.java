package io.vzaimno.operations;

/** The outcome of blocking a user. */
public enum BlockOutcome {
    BLOCKED,
    /** The user was blocked before, or is unknown. */
    UNCHANGED,
    REFUSED_TO_AN_OPERATOR
}
