package io.vzaimno.instagram.site;

/** What a request is for: the same reply means different things to each. */
enum RequestKind {
    /** A page of a list: what it refuses is a matter of the session, or of the account. */
    LIST,
    /** A look-up: what it refuses may be a matter of its door alone. */
    LOOK_UP,
    /** A look-up by a stored query, which is refused with a status of success. */
    DOCUMENT,
    /** A look-up in a page, where HTML is the answer. */
    PAGE
}
