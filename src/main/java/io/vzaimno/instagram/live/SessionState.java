package io.vzaimno.instagram.live;

/** Whether a session of the pool can serve. */
public enum SessionState {
    /** It can. */
    ACTIVE,
    /** It will again: Instagram asked for a pause. */
    COOLING,
    /** Its login has ended or is doubted by Instagram; somebody must log in anew. */
    NEEDS_LOGIN,
    /** The operator has taken it out. */
    DISABLED
}
