package io.vzaimno.sim.instagram;

/** A way of asking the web site that can be open or shut on its own. */
public enum Door {
    /** The profile page of a name: tells its id, and hands out tokens for GraphQL. */
    PAGE(Kind.HTML),
    /** The front page: hands out tokens, tells nothing of any account. */
    HOME(Kind.HTML),
    /** A profile by id. */
    DOCUMENT(Kind.GRAPHQL),
    /** The first posts of a name. */
    POSTS(Kind.GRAPHQL),
    /** Accounts whose names resemble a text. */
    TYPEAHEAD(Kind.GRAPHQL),
    /** A GraphQL document that never existed. */
    UNKNOWN_DOCUMENT(Kind.GRAPHQL),
    /** A profile by name. */
    WEB_PROFILE_INFO(Kind.REST),
    /** Accounts by a part of the name. */
    TOP_SEARCH(Kind.REST),
    /** A profile by id. */
    INFO(Kind.REST),
    /** The posts of a name. */
    FEED(Kind.REST),
    /** Pages of follow lists, searches in them included. */
    LISTS(Kind.REST),
    /** How the session's account and another one follow each other. */
    FRIENDSHIP(Kind.REST),
    /** Which of many accounts the session's account follows. */
    SHOW_MANY(Kind.REST),
    /** The lists as they were told until 2026: alive in form only. */
    LEGACY_LISTS(Kind.REST),
    /** Anything else. */
    OTHER(Kind.REST);

    enum Kind {
        HTML,
        GRAPHQL,
        REST
    }

    private final Kind kind;

    Door(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
