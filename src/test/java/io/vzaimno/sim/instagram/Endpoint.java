package io.vzaimno.sim.instagram;

/** What can be asked of the web site. */
public enum Endpoint {
    /** An account by name. */
    PROFILE,
    /** An account by number. */
    INFO,
    /** A part of a follow list, searches in it included. */
    LIST,
    /** Whether one follows another. */
    FRIENDSHIP,
    /** Accounts by a part of the name. */
    SEARCH,
    /** The lists as they were told until 2026: alive in form only. */
    LEGACY_LIST,
    /** Anything else. */
    UNKNOWN
}
