package io.vzaimno.instagram.export;

import io.vzaimno.instagram.ListKind;

/** The kinds of lists of an export. */
enum Role {
    FOLLOWERS("followers", "relationships_followers", ListKind.FOLLOWERS),
    FOLLOWING("following", "relationships_following", ListKind.FOLLOWING),
    PENDING("pending follow requests", "relationships_follow_requests_sent", ListKind.FOLLOWERS);

    private final String title;
    private final String key;
    private final ListKind cut;

    Role(String title, String key, ListKind cut) {
        this.title = title;
        this.key = key;
        this.cut = cut;
    }

    /** The list's name in a sentence. */
    String title() {
        return title;
    }

    /** The list on which people may seem to be missing if this one does not name them. */
    ListKind cut() {
        return cut;
    }

    /** The key of the list in an object. */
    String key() {
        return key;
    }
}
