package io.vzaimno.instagram.live;

import java.util.Locale;

/** Whether a door answers, as far as is known. */
public enum DoorState {
    OPEN,
    SHUT,
    /** It was not asked yet. */
    UNTRIED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
