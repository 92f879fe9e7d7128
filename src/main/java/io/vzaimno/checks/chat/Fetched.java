package io.vzaimno.checks.chat;

import io.vzaimno.instagram.export.ExportReading;

/** The outcome of fetching and reading files. */
sealed interface Fetched {

    record Read(ExportReading reading) implements Fetched {}

    /** A file is larger than bots can download. */
    record TooBig() implements Fetched {}

    /** Telegram does not deliver a file. */
    record Lost() implements Fetched {}
}
