package io.vzaimno.instagram.live;

import java.util.Locale;

/** Whether the live source can read accounts. */
public enum SourceState {
    /** Every door that was asked lets in. */
    OPEN,
    /** Some door is shut; others do its work. */
    DEGRADED,
    /** Accounts cannot be looked up, or lists cannot be read, by any session or way. */
    SHUT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
