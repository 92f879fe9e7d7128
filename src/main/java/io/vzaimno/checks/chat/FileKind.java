package io.vzaimno.checks.chat;

/** The files of a result. */
public enum FileKind {
    XLSX,
    CSV,
    /** Just the names of those who do not follow back. */
    TXT,
    /** The picture. */
    PNG
}
