package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Refusal;

/** What a refusal concerns. The same reply means one thing at a door and another at a list. */
public enum Matter {
    /** Transient: the same request may succeed soon. */
    PASSING,
    /** The session asked too fast and has to cool down. */
    PACE,
    /** The session: its login has ended, its owner must confirm it, or it is blocked for a day. */
    SESSION,
    /** The session or the door: {@linkplain io.vzaimno.instagram.site.InstagramWeb#ownList its own list} tells. */
    SESSION_OR_DOOR,
    /** The account or the door: the same door tells, asked for the session's own account. */
    ACCOUNT_OR_DOOR,
    /** The account alone. */
    ACCOUNT,
    /** The tokens of the last page, which may be outdated. */
    TOKENS,
    /** The door, or our request to it: neither another session nor a retry helps. */
    DOOR;

    /** At a door: the door is suspected before the session. */
    public static Matter atDoor(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchAccount _, Refusal.PrivateAccount _, Refusal.Blocked _, Refusal.Unreadable _ ->
                ACCOUNT_OR_DOOR;
            case Refusal.BrokenProfile _ -> ACCOUNT;
            case Refusal.LoginAsked _ -> SESSION_OR_DOOR;
            case Refusal.Throttled throttled -> throttled.loginDoubted() ? SESSION_OR_DOOR : PACE;
            case Refusal.SessionDead _, Refusal.Challenged _ -> SESSION;
            case Refusal.DocumentRetired _, Refusal.Misconfigured _ -> DOOR;
            case Refusal.TokensRefused _ -> TOKENS;
            case Refusal.Unavailable _ -> PASSING;
        };
    }

    /** At a list: lists are what sessions are for, so the reply shows the session's state. */
    public static Matter atList(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchAccount _, Refusal.PrivateAccount _ -> ACCOUNT_OR_DOOR;
            case Refusal.BrokenProfile _ -> ACCOUNT;
            case Refusal.Throttled throttled -> throttled.loginDoubted() ? SESSION_OR_DOOR : PACE;
            case Refusal.SessionDead _, Refusal.LoginAsked _, Refusal.Challenged _, Refusal.Blocked _ -> SESSION;
            case Refusal.DocumentRetired _, Refusal.TokensRefused _, Refusal.Misconfigured _, Refusal.Unreadable _ ->
                DOOR;
            case Refusal.Unavailable _ -> PASSING;
        };
    }
}
