package io.vzaimno.conversation;

/** Who may use a command or a button. For all others it does not exist. */
public enum Access {
    ALL,
    ADMINS
}
