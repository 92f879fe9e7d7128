package io.vzaimno.background;

/** What came of planning an execution. */
public enum Plan {
    /** It is planned as was wished. */
    PLANNED,
    /** It was planned before, and that was left as it is. */
    KNOWN,
    /** It is executing right now, so that nothing can be changed; it may be past what was to be done. */
    EXECUTING
}
