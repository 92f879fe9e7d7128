package io.vzaimno.conversation;

import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;

/** The parts that the screens of all topics are built of. */
public final class Screens {

    private Screens() {}

    /** A short answer, and what can be done instead. */
    public static Content.Text hint(BotUser user, Html text) {
        return screen(choices(user.words()), text);
    }

    static Content.Text unknownCommand(BotUser user) {
        var words = user.words();
        return screen(choices(words), words.html("unknown.command"), words.html("help.screen"));
    }

    public static Content.Text screen(Keyboard keyboard, Html... paragraphs) {
        return new Content.Text(Html.paragraphs(paragraphs).value(), keyboard);
    }

    public static Keyboard homeward(Words words) {
        return Keyboard.row(Action.HOME.button(words.plain("button.home")));
    }

    public static Keyboard exportAndHome(Words words) {
        return Keyboard.row(
                Action.NEW_EXPORT.button(words.plain("button.how")), Action.HOME.button(words.plain("button.home")));
    }

    public static Keyboard buying(Words words) {
        return Keyboard.row(Action.BUY.primary(words.plain("button.buy")))
                .with(Action.HOME.button(words.plain("button.home")));
    }

    /** The ways to get what is lacking. */
    public static Keyboard getting(Words words) {
        return Keyboard.row(Action.BUY.primary(words.plain("button.buy")))
                .with(Action.REFERRAL.button(words.plain("button.referral")))
                .with(Action.HOME.button(words.plain("button.home")));
    }

    public static Keyboard earning(Words words) {
        return Keyboard.row(Action.BUY.primary(words.plain("button.buy")))
                .with(
                        Action.REFERRAL.button(words.plain("button.referral")),
                        Action.GIFT.button(words.plain("button.gift")))
                .with(Action.HOME.button(words.plain("button.home")));
    }

    /** The ways from the first screen. */
    public static Keyboard ways(Words words) {
        return beginnings(words)
                .with(
                        Action.HISTORY.button(words.plain("button.all_checks"), 0),
                        Action.REFERRAL.button(words.plain("button.referral")));
    }

    public static Keyboard choices(Words words) {
        return beginnings(words).with(Action.HOME.button(words.plain("button.home")));
    }

    public static Keyboard beginnings(Words words) {
        return Keyboard.row(Action.CHECK.primary(words.plain("button.check")))
                .with(Action.EXPORT.button(words.plain("button.export")));
    }
}
