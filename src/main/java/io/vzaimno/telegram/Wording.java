package io.vzaimno.telegram;

/** How the text of a message is given. */
enum Wording {
    HTML,
    /** Without tags, cut to the limit. */
    PLAIN
}
