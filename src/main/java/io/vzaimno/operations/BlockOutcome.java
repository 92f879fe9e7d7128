package io.vzaimno.operations;

/** What came of blocking somebody. */
public enum BlockOutcome {
    BLOCKED,
    /** He was blocked before, or nobody knows him. */
    UNCHANGED,
    REFUSED_TO_AN_OPERATOR
}
