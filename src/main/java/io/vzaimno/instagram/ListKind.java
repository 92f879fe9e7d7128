package io.vzaimno.instagram;

/** The two lists around an account. */
public enum ListKind {
    /** The account's followers. */
    FOLLOWERS,
    /** The accounts that it follows. */
    FOLLOWING
}
