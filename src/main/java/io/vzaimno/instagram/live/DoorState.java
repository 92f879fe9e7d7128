package io.vzaimno.instagram.live;

import java.util.Locale;

/** Whether a door lets in, as far as was seen. */
public enum DoorState {
    OPEN,
    SHUT,
    /** It was not asked yet. */
    UNTRIED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
