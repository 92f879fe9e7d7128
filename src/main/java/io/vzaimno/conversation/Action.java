package io.vzaimno.conversation;

import io.vzaimno.telegram.api.Button;

/**
 * The action of a button below a message. The button's data is the code and, after a colon, the subject. Actions that
 * lead from one feature to another are here; the others are with their topics.
 *
 * @param code stored in sent messages: it keeps its meaning as long as there may be buttons with it
 */
public record Action(String code) {

    /** Shows the first screen in place of the current one. */
    public static final Action HOME = new Action("home");

    /** Asks for a name in place of the current screen. */
    public static final Action CHECK = new Action("check");

    /** Explains exports in place of the current screen. */
    public static final Action EXPORT = new Action("export");

    /** Asks for a name in a new message and leaves the current one as it is. */
    public static final Action NEW_CHECK = new Action("new_check");

    /** Explains exports in a new message and leaves the current one as it is. */
    public static final Action NEW_EXPORT = new Action("new_export");

    /** Shows what is for sale in place of the current screen. */
    public static final Action BUY = new Action("buy");

    /** Shows the user's referral link, in a new message. */
    public static final Action REFERRAL = new Action("referral");

    /** Asks how many checks to give away, in place of the current screen. */
    public static final Action GIFT = new Action("gift");

    /** Shows a result in place of the current screen; about the check. */
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

    /** The code at the beginning of a button's data. */
    static String code(String data) {
        var separator = data.indexOf(SEPARATOR);
        return separator < 0 ? data : data.substring(0, separator);
    }

    /** The subject of a button; empty if its data is a code only. */
    static String subject(String data) {
        var separator = data.indexOf(SEPARATOR);
        return separator < 0 ? "" : data.substring(separator + 1);
    }
}
