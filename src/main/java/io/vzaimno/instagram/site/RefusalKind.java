package io.vzaimno.instagram.site;

/** The kind of refusal that a {@link RefusalRule} assigns to the replies it matches. */
enum RefusalKind {
    SESSION_DEAD,
    LOGIN_ASKED,
    CHALLENGED,
    BLOCKED,
    THROTTLED,
    /** Throttled, or the session is dead. */
    THROTTLED_OR_DEAD,
    PRIVATE,
    GONE,
    BROKEN_PROFILE,
    DOCUMENT_RETIRED,
    TOKENS_REFUSED,
    WRONG,
    /** Wrong, judged by the status alone. */
    WRONG_BY_STATUS,
    PASSING,
    /** Transient, judged by the status alone. */
    PASSING_BY_STATUS;

    Refusal of(ReplyFacts it) {
        return switch (this) {
            case SESSION_DEAD -> new Refusal.SessionDead(it.detail());
            case LOGIN_ASKED -> new Refusal.LoginAsked(it.detail());
            case CHALLENGED -> new Refusal.Challenged(it.detail());
            case BLOCKED -> new Refusal.Blocked(it.detail());
            case THROTTLED -> throttled(it, it.complaint().asksForLogin());
            case THROTTLED_OR_DEAD -> throttled(it, true);
            case PRIVATE -> new Refusal.PrivateAccount();
            case GONE -> new Refusal.NoSuchAccount();
            case BROKEN_PROFILE -> new Refusal.BrokenProfile();
            case DOCUMENT_RETIRED -> new Refusal.DocumentRetired(it.detail());
            case TOKENS_REFUSED -> new Refusal.TokensRefused(it.detail());
            case WRONG -> new Refusal.Misconfigured(it.detail());
            case WRONG_BY_STATUS -> new Refusal.Misconfigured("status " + it.status());
            case PASSING -> new Refusal.Unavailable(it.detail());
            case PASSING_BY_STATUS -> new Refusal.Unavailable("status " + it.status());
        };
    }

    private static Refusal throttled(ReplyFacts it, boolean loginDoubted) {
        return new Refusal.Throttled(it.reply().retryAfter(it.now()), loginDoubted, it.detail());
    }
}
