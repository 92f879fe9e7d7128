package io.vzaimno.instagram.export;

/**
 * Tracks the position on a page. All pages have a frame: a head with the list's title, which until 2025 begins with a
 * table that holds the logo, then the main part, and in it a box for each entry. An empty list is the frame without a
 * box.
 */
final class HtmlFrame {

    private static final String BOX = "uiBoxWhite";

    private boolean inHeader;
    private boolean hasHeader;
    private boolean hasMain;
    private boolean hasBoxes;

    /** Takes a token before any other reader does. */
    void see(HtmlToken token) {
        switch (token) {
            case HtmlToken.Open open -> {
                inHeader |= open.name().equals("header");
                hasHeader |= inHeader;
                hasMain |= isMain(open);
                hasBoxes |= isBox(open);
            }
            case HtmlToken.Close close -> inHeader &= !close.name().equals("header");
            case HtmlToken.Text _ -> {}
        }
    }

    static boolean isMain(HtmlToken.Open element) {
        return element.name().equals("main") || element.role().equals("main");
    }

    static boolean isBox(HtmlToken.Open element) {
        return element.name().equals("div") && element.styles().contains(BOX);
    }

    boolean inHeader() {
        return inHeader;
    }

    /** Whether the main part has begun. */
    boolean hasMain() {
        return hasMain;
    }

    /** Whether the first box has begun. */
    boolean hasBoxes() {
        return hasBoxes;
    }

    /** Whether a page without people may be an empty list, not one whose entries are not understood. */
    boolean isEmpty() {
        return (hasHeader || hasMain) && !hasBoxes;
    }
}
