package io.vzaimno.checks.chat;

import io.vzaimno.instagram.export.ExportReading;

/** What came of fetching and reading files. */
sealed interface Fetched {

    record Read(ExportReading reading) implements Fetched {}

    /** One is larger than what Telegram hands over. */
    record TooBig() implements Fetched {}

    /** Telegram does not hand one over. */
    record Lost() implements Fetched {}
}
