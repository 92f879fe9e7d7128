package io.vzaimno.instagram.export;

import java.util.Optional;

/** Gathers the text of a link or heading. */
final class HtmlCaption {

    /** Longer than any user name or link to a profile. */
    private static final int LONGEST = 200;

    private final Optional<String> link;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param link the target of a link; absent for a heading
     */
    HtmlCaption(Optional<String> link) {
        this.link = link;
    }

    void add(String piece) {
        if (text.length() < LONGEST) {
            text.append(piece);
        }
    }

    Optional<String> link() {
        return link;
    }

    String text() {
        return text.toString();
    }
}
