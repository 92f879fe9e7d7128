package io.vzaimno.sim.instagram;

import java.util.EnumMap;
import java.util.Map;

/** What the web site is like at a time: which doors are open, and how lists are told. */
public enum Season {
    /** Before the summer of 2026: every door is open. */
    SPRING(Map.of()),
    /** November 2026. Of INFO and FEED nothing is known: they are shut, as the harder case for a client. */
    NOVEMBER(Map.of(
            Door.WEB_PROFILE_INFO, Closing.FEEDBACK_REQUIRED,
            Door.TOP_SEARCH, Closing.NOT_FOUND_PAGE,
            Door.INFO, Closing.NOT_FOUND_PAGE,
            Door.FEED, Closing.NOT_FOUND_PAGE));

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable map
    private final Map<Door, Closing> shut;

    Season(Map<Door, Closing> shut) {
        this.shut = shut;
    }

    Map<Door, Closing> shut() {
        return shut.isEmpty() ? Map.of() : new EnumMap<>(shut);
    }
}
