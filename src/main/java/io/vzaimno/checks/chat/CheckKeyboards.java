package io.vzaimno.checks.chat;

import io.vzaimno.checks.CheckId;
import io.vzaimno.conversation.Action;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Keyboard;

/** What can be done after a check. */
final class CheckKeyboards {

    private CheckKeyboards() {}

    static Keyboard more(Words words) {
        return Keyboard.row(Action.NEW_CHECK.button(words.plain("button.check_another")));
    }

    static Keyboard reading(Words words, CheckId check) {
        return Keyboard.row(ResultBrowser.OPEN.primary(words.plain("button.open"), check))
                .with(Action.NEW_CHECK.button(words.plain("button.check_another")));
    }

    static Keyboard exportOrMore(Words words) {
        return Keyboard.row(Action.NEW_EXPORT.primary(words.plain("button.export")))
                .with(Action.NEW_CHECK.button(words.plain("button.check_another")));
    }
}
