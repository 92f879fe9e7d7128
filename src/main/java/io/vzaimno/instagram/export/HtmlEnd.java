package io.vzaimno.instagram.export;

import java.util.Set;

/** Sees whether a web page is there to its end. */
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
