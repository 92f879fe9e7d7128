package io.vzaimno.instagram.live;

import java.util.Locale;

/** Whether the live source can read accounts. */
public enum SourceState {
    /** Every door that was asked answers. */
    OPEN,
    /** Some door is shut; others replace it. */
    DEGRADED,
    /** Accounts cannot be looked up, or lists cannot be read, by any session or door. */
    SHUT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
