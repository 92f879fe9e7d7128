package io.vzaimno.instagram.export;

import io.vzaimno.instagram.ListKind;

/** What a list of an export is of. */
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

    /** How a sentence calls the list. */
    String title() {
        return title;
    }

    /** The list that somebody seems not to be on if this one does not name him. */
    ListKind cut() {
        return cut;
    }

    /** Under which key an object holds the list. */
    String key() {
        return key;
    }
}
