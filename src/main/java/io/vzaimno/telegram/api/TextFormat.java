package io.vzaimno.telegram.api;

/** The format of a message's text. */
enum TextFormat {
    HTML,
    /** Without tags, cut to the limit. */
    PLAIN
}
