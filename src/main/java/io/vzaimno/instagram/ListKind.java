package io.vzaimno.instagram;

/** The two lists around an account. */
public enum ListKind {
    /** Those who follow the account. */
    FOLLOWERS,
    /** Those whom the account follows. */
    FOLLOWING
}
