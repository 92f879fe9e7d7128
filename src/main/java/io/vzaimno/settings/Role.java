package io.vzaimno.settings;

/** What a process can do. */
public enum Role {
    /** Answers REST calls. */
    API,
    /** Takes updates from Telegram. */
    BOT,
    /** Runs checks and sends messages. */
    WORKER
}
