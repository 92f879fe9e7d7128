package io.vzaimno.checks;

/** How many names an account's lists have. */
record Size(int followers, int following) {

    static final Size UNKNOWN = new Size(0, 0);

    int total() {
        return followers + following;
    }

    int longest() {
        return Math.max(followers, following);
    }
}
