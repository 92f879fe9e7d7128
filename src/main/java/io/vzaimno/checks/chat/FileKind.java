package io.vzaimno.checks.chat;

/** The files of a result. */
public enum FileKind {
    XLSX,
    CSV,
    /** The plain names of the people who do not follow back. */
    TXT,
    /** The picture. */
    PNG
}
