package io.vzaimno.checks;

/** Why a check that has begun makes a long pause. */
public enum WaitReason {
    /** Instagram asked for a pause. */
    THROTTLED,
    /** The session has read as many names as it may for now. */
    BUDGET_SPENT,
    /** Instagram shows no accounts, or no lists, to any session at the moment. */
    SOURCE_SHUT,
    /** No session can go on with it. */
    NO_SESSION,
    /** Instagram does not answer properly. */
    UNAVAILABLE
}
