package io.vzaimno.menu;

import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.telegram.api.Content;
import org.springframework.stereotype.Component;

/** The first screen, help, terms and privacy. */
@Component
class MainMenu implements Topic {

    private final HomeScreen home;
    private final Conversations conversations;

    MainMenu(HomeScreen home, Conversations conversations) {
        this.home = home;
        this.conversations = conversations;
    }

    @Override
    public void register(Topics topics) {
        topics.command(Command.unlisted("start").beginningAnew(), (user, _) -> new Step.Say(home.of(user)));
        topics.command(
                Command.listed("help", 100, words -> words.plain("command.help")),
                (user, _) -> new Step.Say(help(user)));
        topics.command(
                Command.listed("terms", 130, words -> words.plain("command.terms")),
                (user, _) -> new Step.Say(Screens.hint(user, user.words().html("terms.screen"))));
        topics.command(
                Command.listed("privacy", 140, words -> words.plain("command.privacy")),
                (user, _) -> new Step.Say(Screens.hint(user, user.words().html("privacy.screen"))));
        topics.button(Action.HOME, this::home);
    }

    private Step home(BotUser user, Press press) {
        conversations.leave(user.chat());
        return new Step.Show(home.of(user));
    }

    private static Content.Text help(BotUser user) {
        var words = user.words();
        return Screens.screen(Screens.choices(words), words.html("help.screen"), words.html("help.support"));
    }
}
