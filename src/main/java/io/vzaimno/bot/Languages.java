package io.vzaimno.bot;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.language.Wording;
import org.springframework.stereotype.Component;

/** Speaks the language that somebody has chosen, whatever he uses Telegram in. */
@Component
class Languages {

    private final Accounts accounts;
    private final Visitors visitors;
    private final Wording wording;
    private final Replies replies;
    private final Screens screens;
    private final Menu menu;

    Languages(Accounts accounts, Visitors visitors, Wording wording, Replies replies, Screens screens, Menu menu) {
        this.accounts = accounts;
        this.visitors = visitors;
        this.wording = wording;
        this.replies = replies;
        this.screens = screens;
        this.menu = menu;
    }

    void chosen(Visitor visitor, Press press) {
        wording.inAll().stream()
                .filter(words -> words.language().toLanguageTag().equals(press.subject()))
                .findFirst()
                .ifPresentOrElse(
                        words -> {
                            accounts.speak(visitor.user(), words.language());
                            replies.answer(press.id(), words.plain("alert.language"));
                            replies.change(visitor.chat(), press, screens.home(visitors.of(visitor.chat())));
                            menu.show(visitor.chat(), words);
                        },
                        () -> replies.outdated(visitor, press.id()));
    }
}
