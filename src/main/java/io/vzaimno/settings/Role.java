package io.vzaimno.settings;

/** A task that a process takes on. */
public enum Role {
    /** Serves the REST API. */
    API,
    /** Receives updates from Telegram. */
    BOT,
    /** Runs checks and sends messages. */
    WORKER
}
