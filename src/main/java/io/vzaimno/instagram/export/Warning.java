package io.vzaimno.instagram.export;

import java.util.Locale;

/** What should be known of an export before anybody pays for its analysis. The names, in lower case, are those of the API. */
public enum Warning {
    /** Older followers seem to be missing. */
    FOLLOWERS_MAY_BE_CUT,
    /** Older entries seem to be missing among those whom the account follows. */
    FOLLOWING_MAY_BE_CUT,
    /** A list ends with a full part, so that another part may be missing. */
    PART_MAY_BE_MISSING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
