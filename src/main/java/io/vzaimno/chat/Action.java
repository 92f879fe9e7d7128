package io.vzaimno.chat;

import io.vzaimno.telegram.api.Button;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the buttons below messages ask for. Their data is the action, and what it is about after a colon. */
public enum Action {
    /** Shows the first screen in place of the one pressed. */
    HOME,
    /** Asks for a name in place of the screen pressed. */
    CHECK,
    /** Explains exports in place of the screen pressed. */
    EXPORT,
    /** Asks for a name in a new message and leaves the one pressed as it is. */
    NEW_CHECK,
    /** Explains exports in a new message and leaves the one pressed as it is. */
    NEW_EXPORT,
    /** Orders what a question offers; about the question's number. */
    CONFIRM,
    /** Declines what a question offers; about the question's number. */
    DECLINE,
    /** Has an export analysed that may be incomplete; about the message that brought it. */
    ACCEPT,
    /** Drops such an export; about the message that brought it. */
    DISCARD,
    /** Shows what is for sale in place of the screen pressed. */
    BUY,

    /** Chooses what to buy; about the tariff. */
    TARIFF,

    /** Orders in Stars; about the tariff. */
    PAY_STARS,

    /** Orders in roubles; about the tariff. */
    PAY_ROUBLES,

    /** Shows the link by which to bring friends, in a new message. */
    REFERRAL,

    /** Asks how many checks to give away, in place of the screen pressed. */
    GIFT,

    /** Makes a gift; about the number of checks and the question. */
    GIVE,

    /** Takes a gift back; about the gift. */
    TAKE_BACK,

    /** Sends a result once more; about the check. */
    SHOW,

    /** Takes a check out of the line; about the check. */
    LEAVE,

    /** Shows a result to read in, in place of the screen pressed; about the check. */
    RESULT,

    /** The same in a new message. */
    OPEN,

    /** Shows a page of a list; about the check, the list and the page. */
    LIST,

    /** Shows a page of what has changed; about the check and the page. */
    CHANGES,

    /** Lets people be hidden and shown again; about the check and the page. */
    HIDING,

    /** Hides somebody for ever; about the check and the person's place in it. */
    HIDE,

    /** Undoes that. */
    UNHIDE,

    /** Asks for a part of a name to look for; about the check. */
    SEARCH,

    /** Offers the files of a result; about the check. */
    FILES,

    /** Sends a file of a result; about the check and the kind of file. */
    FILE,

    /** Shows a page of all checks; about the page. */
    HISTORY,

    /** Speaks another language; about its tag. */
    SPEAK,

    /** Deletes what is known of somebody; about the question's number. */
    FORGET_ME;

    private static final char SEPARATOR = ':';

    /** What was pressed, if it is of this service and age. */
    public static Optional<Press> pressed(String data) {
        var separator = data.indexOf(SEPARATOR);
        var name = separator < 0 ? data : data.substring(0, separator);
        var subject = separator < 0 ? "" : data.substring(separator + 1);
        return Stream.of(values())
                .filter(action -> action.code().equals(name))
                .findFirst()
                .map(action -> new Press(action, subject));
    }

    public Button button(String label) {
        return Button.callback(label, code());
    }

    public Button primary(String label) {
        return Button.primary(label, code());
    }

    public Button primary(String label, Object subject) {
        return Button.primary(label, code() + SEPARATOR + subject);
    }

    public Button button(String label, Object subject) {
        return Button.callback(label, code() + SEPARATOR + subject);
    }

    public Button danger(String label, Object subject) {
        return Button.danger(label, code() + SEPARATOR + subject);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A pressed button.
     *
     * @param subject what it is about; anybody can forge it
     */
    public record Press(Action action, String subject) {}
}
