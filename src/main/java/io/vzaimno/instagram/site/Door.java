package io.vzaimno.instagram.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One of Instagram's endpoints by which an account can be looked up. Doors open and shut for weeks, each by itself;
 * settings and REST use the constants in lower case.
 */
public enum Door {
    /** The profile's page: turns a name into an id, and holds the tokens that documents need. */
    PAGE(Tells.NUMBER, false),
    /** Search-as-you-type: turns a name into an id if the name is among the first hits. */
    TYPEAHEAD(Tells.NUMBER, true),
    /** The first posts of a profile: turns a name into an id if a post is visible to the session. */
    POSTS(Tells.NUMBER, true),
    /** The old look-up by name: tells the id, the lengths of the lists and who may read them. */
    WEB_PROFILE_INFO(Tells.ALL, false),
    /** The old search: turns a name into an id. */
    TOPSEARCH(Tells.NUMBER, false),
    /** The profile document: turns an id into the lengths of the lists and who may read them. */
    DOCUMENT(Tells.PROFILE, true),
    /** The old look-up by id. */
    INFO(Tells.PROFILE, false),
    /** The lists of followers and following: not a look-up, but shut and probed like one. */
    LISTS(Tells.PEOPLE, false);

    private enum Tells {
        NUMBER,
        PROFILE,
        ALL,
        PEOPLE
    }

    private final Tells tells;
    private final boolean needsTokens;

    Door(Tells tells, boolean needsTokens) {
        this.tells = tells;
        this.needsTokens = needsTokens;
    }

    /** Whether it takes an account's name. */
    public boolean takesNames() {
        return tells == Tells.NUMBER || tells == Tells.ALL;
    }

    /** Whether it tells the lengths of the lists. */
    public boolean tellsProfiles() {
        return tells == Tells.PROFILE || tells == Tells.ALL;
    }

    /** Whether a session needs the {@linkplain PageTokens tokens} of a page before it can ask here. */
    public boolean needsTokens() {
        return needsTokens;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Door> of(String word) {
        return Arrays.stream(values()).filter(door -> door.word().equals(word)).findFirst();
    }
}
