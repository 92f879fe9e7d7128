package io.vzaimno.instagram.export;

/** What a list of an export is of. */
enum Role {
    FOLLOWERS("followers", "relationships_followers"),
    FOLLOWING("following", "relationships_following"),
    PENDING("pending follow requests", "relationships_follow_requests_sent");

    private final String title;
    private final String key;

    Role(String title, String key) {
        this.title = title;
        this.key = key;
    }

    /** How a sentence calls the list. */
    String title() {
        return title;
    }

    /** Under which key an object holds the list. */
    String key() {
        return key;
    }
}
