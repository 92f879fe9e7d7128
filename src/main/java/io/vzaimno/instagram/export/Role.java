package io.vzaimno.instagram.export;

/** What a list of an export is of. */
enum Role {
    FOLLOWERS("followers"),
    FOLLOWING("following"),
    PENDING("pending follow requests");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** How a sentence calls the list. */
    String title() {
        return title;
    }
}
