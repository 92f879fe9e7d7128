package io.vzaimno.telegram.api;

/** How the text of a message is given. */
enum TextFormat {
    HTML,
    /** Without tags, cut to the limit. */
    PLAIN
}
