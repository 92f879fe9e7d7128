package io.vzaimno.instagram.live;

/** Whether a session of the pool can serve. */
public enum SessionState {
    /** It can. */
    ACTIVE,
    /** It will again: Instagram asked for a pause. */
    COOLING,
    /** Its login has ended; a new one has to be added. */
    NEEDS_LOGIN,
    /**
     * Instagram wants the owner to confirm the account in its app or site; the session is not used until a test
     * succeeds.
     */
    CHALLENGED,
    /** An admin has disabled it. */
    DISABLED
}
