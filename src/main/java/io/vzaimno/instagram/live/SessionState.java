package io.vzaimno.instagram.live;

/** Whether a session of the pool can serve. */
public enum SessionState {
    /** It can. */
    ACTIVE,
    /** It will again: Instagram asked for a pause. */
    COOLING,
    /** Its login has ended; a new one has to be added. */
    NEEDS_LOGIN,
    /** Instagram wants to see the account's owner, in its app or site; nothing is asked by it until a test succeeds. */
    CHALLENGED,
    /** An admin has taken it out. */
    DISABLED
}
