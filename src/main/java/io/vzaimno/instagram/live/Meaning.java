package io.vzaimno.instagram.live;

/** What a {@link Sign} means. */
enum Meaning {
    SESSION_DEAD,
    CHALLENGED,
    BLOCKED,
    THROTTLED,
    /** Throttled, or the session is dead. */
    THROTTLED_OR_DEAD,
    PRIVATE,
    GONE,
    BROKEN_PROFILE,
    WRONG,
    /** Wrong, as the status alone says. */
    WRONG_BY_STATUS,
    PASSING,
    /** Passing, as the status alone says. */
    PASSING_BY_STATUS;

    Refusal of(Evidence it) {
        return switch (this) {
            case SESSION_DEAD -> new Refusal.SessionDead(it.detail());
            case CHALLENGED -> new Refusal.Challenged(it.detail());
            case BLOCKED -> new Refusal.Blocked(it.detail());
            case THROTTLED -> throttled(it, it.complaint().asksForLogin());
            case THROTTLED_OR_DEAD -> throttled(it, true);
            case PRIVATE -> new Refusal.PrivateAccount();
            case GONE -> new Refusal.NoSuchAccount();
            case BROKEN_PROFILE -> new Refusal.BrokenProfile();
            case WRONG -> new Refusal.Misconfigured(it.detail());
            case WRONG_BY_STATUS -> new Refusal.Misconfigured("status " + it.status());
            case PASSING -> new Refusal.Unavailable(it.detail());
            case PASSING_BY_STATUS -> new Refusal.Unavailable("status " + it.status());
        };
    }

    private static Refusal throttled(Evidence it, boolean loginDoubted) {
        return new Refusal.Throttled(it.reply().retryAfter(it.now()), loginDoubted, it.detail());
    }
}
