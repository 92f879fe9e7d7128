package io.vzaimno.instagram.export;

import java.util.Locale;

/**
 * Why an export may be incomplete; users are asked before they pay for its analysis. The names, in lower case, are
 * those of the API.
 */
public enum Warning {
    /** Older followers seem to be missing. */
    FOLLOWERS_MAY_BE_CUT,
    /** Older entries of following seem to be missing. */
    FOLLOWING_MAY_BE_CUT,
    /** A list ends with a full part, so that another part may be missing. */
    PART_MAY_BE_MISSING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
