package io.vzaimno.checks;

/** The groups of people that a result can be read by. */
public enum Group {
    NON_MUTUAL,
    FANS,
    MUTUAL
}
