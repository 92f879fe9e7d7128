package io.vzaimno.instagram.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One way to learn something from Instagram's web site. Doors open and shut for weeks, each by itself; the words of
 * settings and REST are the constants in lower case.
 */
public enum Door {
    /** The profile's page: turns a name into a number, and holds the tokens that documents need. */
    PAGE(Tells.NUMBER, false),
    /** The search as one types: turns a name into a number if the name is among the first hits. */
    TYPEAHEAD(Tells.NUMBER, true),
    /** The first posts of a profile: turns a name into a number if a post is visible to the session. */
    POSTS(Tells.NUMBER, true),
    /** The old look-up by name: tells the number, the lengths of the lists and who may read them. */
    WEB_PROFILE_INFO(Tells.ALL, false),
    /** The old search: turns a name into a number. */
    TOPSEARCH(Tells.NUMBER, false),
    /** The profile document: turns a number into the lengths of the lists and who may read them. */
    DOCUMENT(Tells.PROFILE, true),
    /** The old look-up by number. */
    INFO(Tells.PROFILE, false),
    /** The lists of followers and following: no way to look an account up, but shut and probed like one. */
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

    /** Whether it is asked with an account's name. */
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
