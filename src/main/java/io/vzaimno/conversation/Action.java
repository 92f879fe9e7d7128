package io.vzaimno.conversation;

import io.vzaimno.telegram.api.Button;

/**
 * What a button below a message asks for. Its data is the code, and what it is about after a colon. Those that lead from one
 * feature to another stand here; the others with their topics.
 *
 * @param code stands in messages that were sent: it keeps its meaning as long as there may be buttons with it
 */
public record Action(String code) {

    /** Shows the first screen in place of the one pressed. */
    public static final Action HOME = new Action("home");

    /** Asks for a name in place of the screen pressed. */
    public static final Action CHECK = new Action("check");

    /** Explains exports in place of the screen pressed. */
    public static final Action EXPORT = new Action("export");

    /** Asks for a name in a new message and leaves the one pressed as it is. */
    public static final Action NEW_CHECK = new Action("new_check");

    /** Explains exports in a new message and leaves the one pressed as it is. */
    public static final Action NEW_EXPORT = new Action("new_export");

    /** Shows what is for sale in place of the screen pressed. */
    public static final Action BUY = new Action("buy");

    /** Shows the link by which to bring friends, in a new message. */
    public static final Action REFERRAL = new Action("referral");

    /** Asks how many checks to give away, in place of the screen pressed. */
    public static final Action GIFT = new Action("gift");

    /** Shows a result to read in, in place of the screen pressed; about the check. */
    public static final Action RESULT = new Action("result");

    /** Shows a page of all checks; about the page. */
    public static final Action HISTORY = new Action("history");

    private static final char SEPARATOR = ':';

    public Button button(String label) {
        return Button.callback(label, code);
    }

    public Button primary(String label) {
        return Button.primary(label, code);
    }

    public Button primary(String label, Object subject) {
        return Button.primary(label, code + SEPARATOR + subject);
    }

    public Button button(String label, Object subject) {
        return Button.callback(label, code + SEPARATOR + subject);
    }

    public Button danger(String label, Object subject) {
        return Button.danger(label, code + SEPARATOR + subject);
    }

    /** The code that a button's data begins with. */
    static String code(String data) {
        var separator = data.indexOf(SEPARATOR);
        return separator < 0 ? data : data.substring(0, separator);
    }

    /** What a button is about; empty if its data is a code only. */
    static String subject(String data) {
        var separator = data.indexOf(SEPARATOR);
        return separator < 0 ? "" : data.substring(separator + 1);
    }
}
