package io.vzaimno.conversation;

/** Whom a command or a button is for. To all others it does not exist. */
public enum Access {
    ALL,
    ADMINS
}
