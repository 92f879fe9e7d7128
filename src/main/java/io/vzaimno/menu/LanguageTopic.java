package io.vzaimno.menu;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.BotUsers;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.CommandMenu;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.language.Wording;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import org.springframework.stereotype.Component;

/** Changes the language, whatever the user has set in Telegram. */
@Component
class LanguageTopic implements Topic {

    /** Changes to a language; about its tag. */
    private static final Action SPEAK = new Action("speak");

    private final Accounts accounts;
    private final BotUsers users;
    private final Wording wording;
    private final HomeScreen home;
    private final CommandMenu menu;

    LanguageTopic(Accounts accounts, BotUsers users, Wording wording, HomeScreen home, CommandMenu menu) {
        this.accounts = accounts;
        this.users = users;
        this.wording = wording;
        this.home = home;
        this.menu = menu;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("language", 90, words -> words.plain("command.language")),
                (user, _) -> new Step.Say(languages(user)));
        topics.button(SPEAK, this::chosen);
    }

    private Step chosen(BotUser user, Press press) {
        return wording.inAll().stream()
                .filter(words -> words.language().toLanguageTag().equals(press.subject()))
                .findFirst()
                .map(words -> spoken(user, words))
                .orElseGet(Step.Outdated::new);
    }

    private Step spoken(BotUser user, Words words) {
        accounts.speak(user.id(), words.language());
        return new Step.Notice(words.plain("alert.language"), new Step.Work(() -> {
            menu.show(user.chat(), words);
            return new Step.Show(home.of(users.of(user.chat())));
        }));
    }

    private static Content.Text languages(BotUser user) {
        var words = user.words();
        return Screens.screen(
                Keyboard.row(
                                SPEAK.button(words.plain("button.english"), "en"),
                                SPEAK.button(words.plain("button.russian"), "ru"))
                        .with(Action.HOME.button(words.plain("button.home"))),
                words.html("language.screen"));
    }
}
