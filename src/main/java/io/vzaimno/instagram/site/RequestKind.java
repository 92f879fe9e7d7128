package io.vzaimno.instagram.site;

/** What a request is for: the same reply means different things to each. */
enum RequestKind {
    /** A page of a list: a refusal concerns the session, or the account. */
    LIST,
    /** A look-up: a refusal may concern its door alone. */
    LOOK_UP,
    /** A look-up by a stored query, which is refused with a status of success. */
    DOCUMENT,
    /** A look-up in a page, where HTML is the answer. */
    PAGE
}
