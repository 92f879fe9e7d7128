package io.vzaimno.checks;

/** Why a check that has begun makes a long pause. */
public enum WaitReason {
    /** Instagram asked for a pause. */
    THROTTLED,
    /** The session has read its budget of names for now. */
    BUDGET_SPENT,
    /** Instagram shows no accounts, or no lists, to any session at the moment. */
    SOURCE_SHUT,
    /** No session can continue the check. */
    NO_SESSION,
    /** Instagram's replies are unusable. */
    UNAVAILABLE
}
