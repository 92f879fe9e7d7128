package io.vzaimno.instagram.export;

import java.util.Set;

/** Checks that a web page is complete. */
final class HtmlEnd {

    private static final Set<String> WHOLE = Set.of("html", "body");

    private boolean begun;
    private boolean ended;

    void see(HtmlToken token) {
        switch (token) {
            case HtmlToken.Open open -> begun |= WHOLE.contains(open.name());
            case HtmlToken.Close close -> ended |= WHOLE.contains(close.name());
            case HtmlToken.Text _ -> {}
        }
    }

    /** Whether the page begins and does not end. */
    boolean isMissing() {
        return begun && !ended;
    }
}
